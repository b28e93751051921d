package io.recourse.complaints;

import java.util.Optional;

/** The bodies of out-of-court settlement that are open to customers of any shop. */
public interface AdrBodies {

  /**
   * @param country ISO 3166 alpha-2; may be null. Empty where none is known
   */
  Optional<AdrBody> in(String country);
}

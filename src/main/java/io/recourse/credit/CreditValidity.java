package io.recourse.credit;

import java.util.Optional;

/** How long store credit can be used, country by country. */
public interface CreditValidity {

  /**
   * @param country ISO 3166 alpha-2; may be null
   * @return empty where credit does not expire
   */
  Optional<Validity> in(String country);
}

package io.recourse.wordings;

import java.util.List;
import java.util.Optional;

/** Words by group as they were kept, and who belongs to which group. */
public interface VariantBook {

  /**
   * Of what was kept before two people agreed on it the latest of each, also words by which the
   * standard ones hold again; nobody adds to them.
   */
  List<Variant> latest();

  /** The group of a customer; empty where nobody named one. */
  Optional<String> groupOf(String person);

  /**
   * @param group null for none
   */
  void group(String person, String group);
}

package io.recourse.wordings;

import java.util.List;
import java.util.Optional;

/** Words by group, with what they were before. */
public interface VariantBook {

  /** Those in force, by key, audience and language. */
  List<Variant> inForce();

  /** The latest version, also one by which the standard words hold again. */
  Optional<Variant> latest(String key, String language, String audience);

  /** False where that version is there already. */
  boolean add(Variant changed);

  /** The group of a customer; empty where nobody named one. */
  Optional<String> groupOf(String person);

  /**
   * @param group null for none
   */
  void group(String person, String group);
}

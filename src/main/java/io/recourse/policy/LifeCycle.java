package io.recourse.policy;

import java.util.Set;

/** The stage of an article's life on the day of purchase, which a trait of the line says. */
final class LifeCycle {

  private static final String TRAIT = "STAGE_";

  private LifeCycle() {}

  /** Its name, as rules read it; null where none is known. */
  static String of(Set<String> traits) {
    return traits.stream()
        .filter(trait -> trait.startsWith(TRAIT))
        .map(trait -> trait.substring(TRAIT.length()))
        .findFirst()
        .orElse(null);
  }
}

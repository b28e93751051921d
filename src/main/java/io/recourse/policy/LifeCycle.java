package io.recourse.policy;

import java.util.Set;

/**
 * The stage of an article's life, which the shop tells as a trait of the article and which an order
 * line keeps as it was on the day of purchase (PLC-02).
 */
enum LifeCycle {
  INTRODUCTION,
  GROWTH,
  MATURITY,
  DECLINE;

  private static final String TRAIT = "STAGE_";

  /** Its name, as rules read it; null where the shop told none. */
  static String of(Set<String> traits) {
    for (LifeCycle stage : values()) {
      if (traits.contains(TRAIT + stage)) {
        return stage.name();
      }
    }
    return null;
  }
}

package io.recourse.orders;

/** The stage of a product's life on the market, as its shop names it (PLC-01). */
public enum LifeCycle {
  INTRODUCTION,
  GROWTH,
  MATURITY,
  DECLINE,
  PHASE_OUT;

  private static final String TRAIT = "STAGE_";

  /** The trait by which an order line says it. */
  public String trait() {
    return TRAIT + name();
  }

  public static boolean isTrait(String trait) {
    return trait.startsWith(TRAIT);
  }
}

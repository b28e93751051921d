package io.recourse.pilot;

/**
 * How many of how many, with the interval that holds the true share in 95 of 100 trials.
 *
 * @param share empty trials have none
 */
public record Proportion(int of, int all, Double share, Double low, Double high) {

  private static final double HALF = 0.5;

  /** The score interval of E. B. Wilson, JASA 22 (1927) 209: never below 0 or above 1. */
  public static Proportion of(int hits, int all) {
    if (all == 0) {
      return new Proportion(0, 0, null, null, null);
    }
    double share = (double) hits / all;
    double square = Normal.Z * Normal.Z / all;
    double middle = (share + square * HALF) / (1 + square);
    double reach =
        Normal.Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all)) / (1 + square);
    return new Proportion(hits, all, share, middle - reach, middle + reach);
  }

  /**
   * By how much this share is above the other, by method 10 of R. G. Newcombe, Statistics in
   * Medicine 17 (1998) 873; null where one of them is empty.
   */
  public Gap above(Proportion other) {
    if (all == 0 || other.all == 0) {
      return null;
    }
    double gap = share - other.share;
    return new Gap(
        gap,
        gap - Math.hypot(share - low, other.high - other.share),
        gap + Math.hypot(high - share, other.share - other.low));
  }
}

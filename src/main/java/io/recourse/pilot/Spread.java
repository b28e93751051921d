package io.recourse.pilot;

import java.util.Arrays;
import java.util.List;

/**
 * A figure of measured numbers with the interval that holds the true one in 95 of 100 trials.
 *
 * @param of how many were measured
 * @param value null where none was
 * @param low null where too few were
 */
public record Spread(int of, Double value, Double low, Double high) {

  private static final double LOWEST_MARK = 1;
  private static final double HIGHEST_MARK = 5;

  /** Fewer have no interval of their median that holds in 95 of 100. */
  private static final int LEAST = 6;

  /** What nobody gave, three of so many may give (J. Hanley, A. Lippman-Hand, JAMA 249 (1983)). */
  private static final double NEVER_SEEN = 3;

  /**
   * Of marks from 1 to 5, by the distribution of Student. Where all gave the same mark the rest may
   * still be another by one.
   */
  static Spread ofMean(List<Double> measured) {
    int n = measured.size();
    if (n < 2) {
      return new Spread(n, n == 0 ? null : measured.get(0), null, null);
    }
    double[] numbers = Middle.numbers(measured);
    double mean = Middle.mean(numbers);
    double squares = Arrays.stream(numbers).map(it -> (it - mean) * (it - mean)).sum();
    double reach = Math.max(NEVER_SEEN / n, Normal.reach(n) * Math.sqrt(squares / (n - 1) / n));
    return new Spread(
        n, mean, Math.max(LOWEST_MARK, mean - reach), Math.min(HIGHEST_MARK, mean + reach));
  }

  /** By the ranks of the binomial distribution (H. A. David, Order Statistics, 1970, 2.5). */
  static Spread ofMedian(List<Double> measured) {
    int n = measured.size();
    if (n == 0) {
      return new Spread(0, null, null, null);
    }
    double[] sorted = Middle.numbers(measured);
    Arrays.sort(sorted);
    double median = Middle.median(sorted);
    if (n < LEAST) {
      return new Spread(n, median, null, null);
    }
    int from = Math.max(0, (int) Math.floor((n - Normal.Z * Math.sqrt(n)) / 2) - 1);
    return new Spread(n, median, sorted[from], sorted[n - 1 - from]);
  }

  static Spread of(Proportion share) {
    return new Spread(share.all(), share.share(), share.low(), share.high());
  }

  /**
   * By how much it is above the other, from the intervals of both (G. Y. Zou, A. Donner, Statistics
   * in Medicine 27 (2008) 1693); null where one of them has none.
   */
  public Gap above(Spread other) {
    if (low == null || other.low == null) {
      return null;
    }
    double gap = value - other.value;
    return new Gap(
        gap,
        gap - Math.hypot(value - low, other.high - other.value),
        gap + Math.hypot(high - value, other.value - other.low));
  }
}

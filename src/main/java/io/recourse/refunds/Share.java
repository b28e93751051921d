package io.recourse.refunds;

import java.math.BigInteger;

/** Exact shares in minor units: consecutive slices of a whole always add up to the whole. */
final class Share {

  private Share() {}

  /**
   * The part of {@code whole} that belongs to units {@code from} (excluded) … {@code to} of all.
   */
  static long slice(long whole, long from, long to, long all) {
    return upTo(whole, to, all) - upTo(whole, from, all);
  }

  private static long upTo(long whole, long units, long all) {
    return BigInteger.valueOf(whole)
        .multiply(BigInteger.valueOf(units))
        .divide(BigInteger.valueOf(all))
        .longValueExact();
  }
}

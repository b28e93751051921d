package io.recourse.common;

import java.math.BigInteger;

/** Exact shares in minor units: consecutive slices of a whole always add up to the whole. */
public final class Share {

  private Share() {}

  /**
   * The part of {@code whole} that belongs to units {@code from} (excluded) … {@code to} of all; a
   * remainder falls to the later units.
   */
  public static long slice(long whole, long from, long to, long all) {
    return down(whole, to, all) - down(whole, from, all);
  }

  /** As {@link #slice}, a remainder falling to the earlier units. */
  public static long earlySlice(long whole, long from, long to, long all) {
    return up(whole, to, all) - up(whole, from, all);
  }

  /** {@code whole × units / all}, rounded down. */
  public static long down(long whole, long units, long all) {
    return product(whole, units).divide(BigInteger.valueOf(all)).longValueExact();
  }

  /** {@code whole × units / all}, rounded up. */
  public static long up(long whole, long units, long all) {
    return product(whole, units)
        .add(BigInteger.valueOf(all - 1))
        .divide(BigInteger.valueOf(all))
        .longValueExact();
  }

  private static BigInteger product(long whole, long units) {
    return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(units));
  }
}

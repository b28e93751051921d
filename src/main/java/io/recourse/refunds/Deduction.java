package io.recourse.refunds;

/**
 * A fee on one case line in minor units.
 *
 * @param ground why it may be kept, such as diminished value (EU 2011/83 art. 14(2))
 */
public record Deduction(int item, Kind kind, long amount, String ground) {

  /** What it is kept for. */
  public enum Kind {
    LOST_VALUE,
    RETURN_FREIGHT
  }

  public Deduction(int item, long amount, String ground) {
    this(item, Kind.LOST_VALUE, amount, ground);
  }

  public Deduction {
    if (amount < 0) {
      throw new IllegalArgumentException("A deduction is not negative");
    }
  }
}

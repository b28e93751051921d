package io.recourse.refunds;

/**
 * A fee on one case line in minor units.
 *
 * @param ground why it may be kept, such as diminished value (EU 2011/83 art. 14(2))
 */
public record Deduction(int item, long amount, String ground) {

  public Deduction {
    if (amount < 0) {
      throw new IllegalArgumentException("A deduction is not negative");
    }
  }
}

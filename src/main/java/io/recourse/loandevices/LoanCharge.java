package io.recourse.loandevices;

/**
 * What a customer is charged for a device that was damaged or never came back.
 *
 * @param grade what it was like when it came back; null before
 * @param note what was seen
 * @param proposed in minor units, by whoever looked at it; its worth where it is lost
 * @param charged in minor units, as a person decided
 * @param paid whether what the deposit does not cover was paid
 * @param held what we have of the customer's money for it, in minor units
 */
public record LoanCharge(
    Grade grade, String note, long proposed, long charged, boolean paid, long held) {

  static final LoanCharge NONE = new LoanCharge(null, null, 0, 0, false, 0);

  /** What a device is like that came back. */
  public enum Grade {
    GOOD,
    WORN,
    DAMAGED
  }

  LoanCharge seen(Grade grade, String note, long proposed) {
    return new LoanCharge(grade, note, proposed, 0, false, held);
  }

  LoanCharge decided(long amount) {
    return new LoanCharge(grade, note, proposed, amount, paid, held);
  }

  LoanCharge settled() {
    return new LoanCharge(grade, note, proposed, charged, true, Math.max(held, charged));
  }

  LoanCharge holding(long money) {
    return new LoanCharge(grade, note, proposed, charged, paid, money);
  }

  /** What is more than was charged has gone back. */
  LoanCharge over() {
    return holding(Math.min(held, charged));
  }

  /** The device is here after all: nothing is charged until it is looked at. */
  LoanCharge found() {
    return seen(null, null, 0);
  }
}

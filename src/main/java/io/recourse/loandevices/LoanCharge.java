package io.recourse.loandevices;

/**
 * What a customer is charged for a device that was damaged or never came back.
 *
 * @param grade what it was like when it came back; null before
 * @param note what was seen
 * @param proposed in minor units, by whoever looked at it; its worth where it is lost
 * @param charged in minor units, as a person decided
 * @param paid whether what the deposit does not cover was paid
 */
public record LoanCharge(Grade grade, String note, long proposed, long charged, boolean paid) {

  static final LoanCharge NONE = new LoanCharge(null, null, 0, 0, false);

  /** What a device is like that came back. */
  public enum Grade {
    GOOD,
    WORN,
    DAMAGED
  }

  static LoanCharge seen(Grade grade, String note, long proposed) {
    return new LoanCharge(grade, note, proposed, 0, false);
  }

  LoanCharge decided(long amount) {
    return new LoanCharge(grade, note, proposed, amount, paid);
  }

  LoanCharge settled() {
    return new LoanCharge(grade, note, proposed, charged, true);
  }
}

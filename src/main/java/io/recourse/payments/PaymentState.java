package io.recourse.payments;

/** How far a request for money is. */
public enum PaymentState {
  /** Can be paid. */
  OPEN,
  PAID,
  /** The provider refused to charge the stored method. */
  DECLINED,
  /** Not paid in time, or nothing is owed any more. */
  EXPIRED,
  /** A later request for the same debt took its place. */
  REPLACED
}

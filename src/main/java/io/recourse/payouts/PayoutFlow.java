package io.recourse.payouts;

/** The process that has a payout approved and paid. */
public interface PayoutFlow {

  /** Begins it beside what the case itself waits for. */
  void begin(Payout ordered);

  /** It is not to be paid any more; whoever works on it stops. */
  void cancelled(Payout by);
}

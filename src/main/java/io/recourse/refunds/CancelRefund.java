package io.recourse.refunds;

/** Gives a reservation back after finance refused or the customer withdrew. */
public interface CancelRefund {

  void cancel(RefundId refund, String reason);
}

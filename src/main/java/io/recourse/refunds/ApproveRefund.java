package io.recourse.refunds;

/** Releases a reserved refund for payment; never by the person who asked for it. */
public interface ApproveRefund {

  void approve(RefundId refund, String note);
}

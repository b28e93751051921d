package io.recourse.refunds;

/** Where a refund stands: reserved, on its way, in doubt, or at one of its three ends. */
public enum RefundState {
  RESERVED,
  SENT,
  UNKNOWN,
  SETTLED,
  DECLINED,
  CANCELLED;

  public boolean mayBeSettled() {
    return this != SETTLED && this != CANCELLED;
  }
}

package io.recourse.refunds;

import io.recourse.cases.Party;

/** What a refund waits for: who acts, and what follows when nobody does. */
public enum RefundWait {
  /** Finance approves. */
  APPROVAL("approveRefund", Party.STAFF, "refundApproved"),
  /** A lead confirms a large one. */
  CONFIRMATION("confirmRefund", Party.STAFF, "refundApproved"),
  /** The provider says what became of it. */
  REPORT("awaitRefund", Party.PARTNER, "financeLooks"),
  /** Finance finds out what the provider did. */
  FINDING("resolveRefund", Party.STAFF, "escalated"),
  /** Finance pays another way. */
  PAYMENT("refundManually", Party.STAFF, "escalated"),
  /** Finance gets back what was paid twice. */
  CLAW_BACK("clawBackRefund", Party.STAFF, "escalated"),
  /** The provider may still pay what finance paid by hand. */
  LATE_REPORT("lateRefundReport", Party.PARTNER, "askedNoMore");

  private final String step;
  private final Party party;
  private final String otherwise;

  RefundWait(String step, Party party, String otherwise) {
    this.step = step;
    this.party = party;
    this.otherwise = otherwise;
  }

  String step() {
    return step;
  }

  Party party() {
    return party;
  }

  String otherwise() {
    return otherwise;
  }
}

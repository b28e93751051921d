package io.recourse.refunds;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a refund waits too long for a hand. */
@Service
public class EscalateRefund {

  private final Refunds refunds;

  EscalateRefund(Refunds refunds) {
    this.refunds = refunds;
  }

  @Transactional
  public void escalate(RefundId decision) {
    Refund refund = refunds.get(decision);
    refund.escalated();
    refunds.save(refund);
  }
}

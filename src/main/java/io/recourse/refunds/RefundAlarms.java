package io.recourse.refunds;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts before finance what the books alone cannot settle, with the term it has for it. */
@Component
class RefundAlarms {

  private final RefundFlow flow;
  private final GatewayTimes times;
  private final Clock clock;

  RefundAlarms(RefundFlow flow, GatewayTimes times, Clock clock) {
    this.flow = flow;
    this.times = times;
    this.clock = clock;
  }

  /** A paid refund is reported as failed; it may be old news that came late. */
  void bounced(Refund refund) {
    flow.bounced(refund.promise(), due());
  }

  /** The customer has the money twice. */
  void overpaid(Refund refund) {
    flow.overpaid(refund.promise(), due());
  }

  /** The provider may still pay, and never say so. */
  void paidByHand(Refund refund) {
    Instant first = clock.instant().plus(times.lateLookUps().get(0));
    flow.paidByHand(refund.promise(), refund.progress().out().byHand(), first);
  }

  private Instant due() {
    return clock.instant().plus(times.byHandWithin());
  }
}

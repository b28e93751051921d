package io.recourse.refunds;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts before finance what the books alone cannot settle, with the term it has for it. */
@Component
class RefundAlarms {

  private final RefundFlow flow;
  private final RefundClocks waits;
  private final GatewayTimes times;
  private final Clock clock;

  RefundAlarms(RefundFlow flow, RefundClocks waits, GatewayTimes times, Clock clock) {
    this.flow = flow;
    this.waits = waits;
    this.times = times;
    this.clock = clock;
  }

  /** A paid refund is reported as failed; it may be old news that came late. */
  void bounced(Refund refund) {
    flow.bounced(refund.promise(), due());
    waits.start(refund.id(), RefundWait.FINDING, due());
  }

  /** The customer has the money twice. */
  void overpaid(Refund refund) {
    flow.overpaid(refund.promise(), due());
    waits.start(refund.id(), RefundWait.CLAW_BACK, due());
  }

  /** The provider may still pay, and never say so. */
  void paidByHand(Refund refund) {
    Instant now = clock.instant();
    Instant first = now.plus(times.lateLookUps().get(0));
    flow.paidByHand(refund.promise(), refund.progress().out().byHand(), first);
    waits.start(refund.id(), RefundWait.LATE_REPORT, now.plus(times.latePatience()));
  }

  private Instant due() {
    return clock.instant().plus(times.byHandWithin());
  }
}

package io.recourse.refunds.process;

import static io.recourse.refunds.process.RefundVariables.date;

import io.recourse.refunds.GatewayTimes;
import io.recourse.refunds.RefundClocks;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundOutcome;
import io.recourse.refunds.RefundStanding;
import io.recourse.refunds.RefundWait;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Turns an outcome into what the gateways and timers behind it read. */
@Component
class OutcomeVariables {

  private final RefundClocks waits;
  private final RefundStanding standing;
  private final GatewayTimes times;
  private final Clock clock;

  OutcomeVariables(RefundClocks waits, RefundStanding standing, GatewayTimes times, Clock clock) {
    this.waits = waits;
    this.standing = standing;
    this.times = times;
    this.clock = clock;
  }

  void set(DelegateExecution execution, RefundOutcome outcome) {
    execution.setVariable(RefundVariables.SEND_OUTCOME, outcome.kind().name());
    RefundId part = RefundVariables.partId(execution);
    switch (outcome.kind()) {
      case UNKNOWN, ACCEPTED -> {
        Instant now = clock.instant();
        execution.setVariable(RefundVariables.NEXT_LOOK_UP, date(now.plus(outcome.pause())));
        waits.start(part, RefundWait.REPORT, now.plus(standing.patience(part)));
      }
      case DECLINED -> {
        waits.done(part, RefundWait.REPORT);
        byHand(execution, part, RefundWait.PAYMENT);
      }
      case BY_HAND -> {
        waits.missed(part, RefundWait.REPORT);
        byHand(execution, part, RefundWait.FINDING);
      }
      case SETTLED, CANCELLED -> waits.done(part, RefundWait.REPORT);
      case MAY_SEND -> {
        // the provider still owes its word
      }
    }
  }

  /** From now on finance has its term for what is done by hand. */
  void byHand(DelegateExecution execution, RefundId part, RefundWait wait) {
    Instant due = clock.instant().plus(times.byHandWithin());
    execution.setVariable(RefundVariables.BY_HAND_DUE, date(due));
    waits.start(part, wait, due);
  }
}

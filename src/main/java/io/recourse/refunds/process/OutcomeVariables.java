package io.recourse.refunds.process;

import static io.recourse.refunds.process.RefundVariables.date;

import io.recourse.refunds.GatewayTimes;
import io.recourse.refunds.RefundOutcome;
import io.recourse.refunds.RefundOutcome.Kind;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Turns an outcome into what the gateways and timers behind it read. */
@Component
class OutcomeVariables {

  private final GatewayTimes times;
  private final Clock clock;

  OutcomeVariables(GatewayTimes times, Clock clock) {
    this.times = times;
    this.clock = clock;
  }

  void set(DelegateExecution execution, RefundOutcome outcome) {
    execution.setVariable(RefundVariables.SEND_OUTCOME, outcome.kind().name());
    if (outcome.kind() == Kind.UNKNOWN || outcome.kind() == Kind.ACCEPTED) {
      execution.setVariable(
          RefundVariables.NEXT_LOOK_UP, date(clock.instant().plus(outcome.pause())));
    }
    if (outcome.kind() == Kind.DECLINED || outcome.kind() == Kind.BY_HAND) {
      execution.setVariable(
          RefundVariables.BY_HAND_DUE, date(clock.instant().plus(times.byHandWithin())));
    }
  }
}

package io.recourse.refunds.process;

import static io.recourse.refunds.process.RefundVariables.date;

import io.recourse.refunds.GatewayTimes;
import io.recourse.refunds.LookUpLatePayment;
import io.recourse.refunds.LookUpLatePayment.Answer;
import io.recourse.refunds.LookUpLatePayment.Finding;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the provider paid beside finance, and counts how often was asked. */
@Component
class LookUpLatePaymentDelegate implements JavaDelegate {

  private final LookUpLatePayment lookUp;
  private final GatewayTimes times;
  private final Clock clock;

  LookUpLatePaymentDelegate(LookUpLatePayment lookUp, GatewayTimes times, Clock clock) {
    this.lookUp = lookUp;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int asked = number(execution, RefundVariables.LATE_LOOK_UPS);
    Answer answer =
        lookUp.lookUp(
            RefundVariables.partId(execution),
            number(execution, RefundVariables.PAYMENT_BY_HAND),
            asked);
    execution.setVariable(RefundVariables.LATE_LOOK_UPS, asked + 1);
    execution.setVariable(RefundVariables.LATE_FINDING, answer.finding().name());
    setTimes(execution, answer, clock.instant());
  }

  private void setTimes(DelegateExecution execution, Answer answer, Instant now) {
    execution.setVariable(RefundVariables.NEXT_LOOK_UP, date(now.plus(answer.pause())));
    if (answer.finding() == Finding.CANNOT_TELL) {
      execution.setVariable(RefundVariables.BY_HAND_DUE, date(now.plus(times.byHandWithin())));
    }
  }

  private static int number(DelegateExecution execution, String name) {
    return (Integer) execution.getVariable(name);
  }
}

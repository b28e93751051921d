package io.recourse.refunds.process;

import static io.recourse.refunds.process.RefundVariables.date;

import io.recourse.engine.ReachesOutside;
import io.recourse.refunds.LookUpLatePayment;
import io.recourse.refunds.LookUpLatePayment.Answer;
import io.recourse.refunds.LookUpLatePayment.Finding;
import io.recourse.refunds.RefundClocks;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundWait;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the provider paid beside finance, and counts how often was asked. */
@Component
@ReachesOutside
class LookUpLatePaymentDelegate implements JavaDelegate {

  private final LookUpLatePayment lookUp;
  private final RefundClocks waits;
  private final OutcomeVariables outcome;
  private final Clock clock;

  LookUpLatePaymentDelegate(
      LookUpLatePayment lookUp, RefundClocks waits, OutcomeVariables outcome, Clock clock) {
    this.lookUp = lookUp;
    this.waits = waits;
    this.outcome = outcome;
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
    RefundId part = RefundVariables.partId(execution);
    if (answer.finding() == Finding.CANNOT_TELL) {
      waits.missed(part, RefundWait.LATE_REPORT);
      outcome.byHand(execution, part, RefundWait.FINDING);
    } else if (answer.finding() == Finding.NOTHING_MORE) {
      waits.done(part, RefundWait.LATE_REPORT);
    }
  }

  private static int number(DelegateExecution execution, String name) {
    return (Integer) execution.getVariable(name);
  }
}

package io.recourse.serviceplans.process;

import io.recourse.common.CaseNumber;
import io.recourse.payments.AskPayment;
import io.recourse.serviceplans.PayPlan;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer to pay the plan by a link. */
@Component
class AskPlanPaymentDelegate implements JavaDelegate {

  private final PayPlan pay;
  private final AskPayment ask;

  AskPlanPaymentDelegate(PayPlan pay, AskPayment ask) {
    this.pay = pay;
    this.ask = ask;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = PlanElements.caseNumber(execution);
    Instant by = pay.ask(number);
    var unused = ask.link(number);
    execution.setVariable(PlanElements.PAYMENT_BY, Date.from(by));
  }
}

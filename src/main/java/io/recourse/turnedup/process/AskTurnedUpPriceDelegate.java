package io.recourse.turnedup.process;

import io.recourse.common.CaseNumber;
import io.recourse.payments.AskPayment;
import io.recourse.turnedup.PayTurnedUp;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What the customer keeps is to be paid, by a link. */
@Component
class AskTurnedUpPriceDelegate implements JavaDelegate {

  private final PayTurnedUp pay;
  private final AskPayment payment;

  AskTurnedUpPriceDelegate(PayTurnedUp pay, AskPayment payment) {
    this.pay = pay;
    this.payment = payment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = TurnedUpElements.caseNumber(execution);
    execution.setVariable(TurnedUpElements.BY, Date.from(pay.ask(number)));
    var unused = payment.link(number);
  }
}

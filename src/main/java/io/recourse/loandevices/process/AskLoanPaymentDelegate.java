package io.recourse.loandevices.process;

import io.recourse.common.CaseNumber;
import io.recourse.loandevices.PayLoan;
import io.recourse.payments.AskPayment;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer to pay the deposit, or the charge, by a link. */
@Component
class AskLoanPaymentDelegate implements JavaDelegate {

  private final PayLoan pay;
  private final AskPayment ask;

  AskLoanPaymentDelegate(PayLoan pay, AskPayment ask) {
    this.pay = pay;
    this.ask = ask;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = LoanVariables.caseNumber(execution);
    Instant by = pay.ask(number);
    var unused = ask.link(number);
    LoanVariables.by(execution, by);
  }
}

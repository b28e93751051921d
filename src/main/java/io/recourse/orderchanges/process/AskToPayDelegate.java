package io.recourse.orderchanges.process;

import io.recourse.common.CaseNumber;
import io.recourse.orderchanges.AskToPay;
import io.recourse.payments.AskPayment;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the customer pays for the change, and until when; a link to pay by is open then. */
@Component
class AskToPayDelegate implements JavaDelegate {

  private final AskToPay ask;
  private final AskPayment payments;

  AskToPayDelegate(AskToPay ask, AskPayment payments) {
    this.payments = payments;
    this.ask = ask;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = ChangeVariables.caseNumber(execution);
    Optional<Instant> by = ask.ask(number);
    by.ifPresent(at -> payments.link(number));
    execution.setVariable(ChangeVariables.TO_PAY, by.isPresent());
    execution.setVariable(ChangeVariables.PAY_BY, ChangeVariables.date(by.orElse(null)));
  }
}

package io.recourse.orderchanges.process;

import io.recourse.common.CaseNumber;
import io.recourse.orderchanges.AskToPay;
import io.recourse.orderchanges.NamedMethod;
import io.recourse.payments.AskPayment;
import io.recourse.payments.ChargeFlow;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Says whether the customer pays for the change, and until when; a link to pay by is open then, and
 * a method that was named is charged at once.
 */
@Component
class AskToPayDelegate implements JavaDelegate {

  private final AskToPay ask;
  private final AskPayment payments;
  private final NamedMethod named;
  private final ChargeFlow charges;

  AskToPayDelegate(AskToPay ask, AskPayment payments, NamedMethod named, ChargeFlow charges) {
    this.named = named;
    this.charges = charges;
    this.payments = payments;
    this.ask = ask;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = ChangeVariables.caseNumber(execution);
    Optional<Instant> by = ask.ask(number);
    if (by.isPresent()) {
      var unused = payments.link(number);
      named.of(number).ifPresent(method -> charges.charge(number, method));
    }
    execution.setVariable(ChangeVariables.TO_PAY, by.isPresent());
    execution.setVariable(ChangeVariables.PAY_BY, ChangeVariables.date(by.orElse(null)));
  }
}

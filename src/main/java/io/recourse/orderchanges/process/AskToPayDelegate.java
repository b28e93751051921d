package io.recourse.orderchanges.process;

import io.recourse.orderchanges.AskToPay;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether the customer pays for the change, and until when. */
@Component
class AskToPayDelegate implements JavaDelegate {

  private final AskToPay ask;

  AskToPayDelegate(AskToPay ask) {
    this.ask = ask;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> by = ask.ask(ChangeVariables.caseNumber(execution));
    execution.setVariable(ChangeVariables.TO_PAY, by.isPresent());
    execution.setVariable(ChangeVariables.PAY_BY, ChangeVariables.date(by.orElse(null)));
  }
}

package io.recourse.returns.process;

import io.recourse.surplus.DecideSurplus;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for a decision on goods beyond the request, where there are any. */
@Component
class AskAboutSurplusDelegate implements JavaDelegate {

  private final DecideSurplus decideSurplus;

  AskAboutSurplusDelegate(DecideSurplus decideSurplus) {
    this.decideSurplus = decideSurplus;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> due = decideSurplus.ask(ReturnVariables.caseNumber(execution));
    execution.setVariable(ReturnVariables.SURPLUS_OPEN, due.isPresent());
    execution.setVariable(
        ReturnVariables.DECIDE_SURPLUS_BY, ReturnVariables.date(due.orElse(null)));
  }
}

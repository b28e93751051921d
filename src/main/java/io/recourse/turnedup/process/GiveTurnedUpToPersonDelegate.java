package io.recourse.turnedup.process;

import io.recourse.turnedup.DecideTurnedUp;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Neither paid nor sent back: a person decides. */
@Component
class GiveTurnedUpToPersonDelegate implements JavaDelegate {

  private final DecideTurnedUp decide;

  GiveTurnedUpToPersonDelegate(DecideTurnedUp decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        TurnedUpElements.BY, Date.from(decide.give(TurnedUpElements.caseNumber(execution))));
  }
}

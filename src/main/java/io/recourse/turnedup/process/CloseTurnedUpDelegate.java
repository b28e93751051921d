package io.recourse.turnedup.process;

import io.recourse.turnedup.DecideTurnedUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** It is settled what becomes of the goods. */
@Component
class CloseTurnedUpDelegate implements JavaDelegate {

  private final DecideTurnedUp decide;

  CloseTurnedUpDelegate(DecideTurnedUp decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decide.close(TurnedUpElements.caseNumber(execution));
  }
}

package io.recourse.suggestions.process;

import io.recourse.suggestions.MoveSuggestion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What was adopted was not carried out within its term. */
@Component
class CloseAdoptedDelegate implements JavaDelegate {

  private final MoveSuggestion move;

  CloseAdoptedDelegate(MoveSuggestion move) {
    this.move = move;
  }

  @Override
  public void execute(DelegateExecution execution) {
    move.closeAdopted(SuggestionVariables.caseNumber(execution));
  }
}

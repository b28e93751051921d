package io.recourse.suggestions.process;

import io.recourse.suggestions.MoveSuggestion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A suggestion came in: the term to read it starts. */
@Component
class ReceiveSuggestionDelegate implements JavaDelegate {

  private final MoveSuggestion move;

  ReceiveSuggestionDelegate(MoveSuggestion move) {
    this.move = move;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        SuggestionVariables.weighed(move.receive(SuggestionVariables.caseNumber(execution))));
  }
}

package io.recourse.suggestions.process;

import io.recourse.suggestions.MoveSuggestion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A suggestion that had ended is weighed again. */
@Component
class WeighAgainDelegate implements JavaDelegate {

  private final MoveSuggestion move;

  WeighAgainDelegate(MoveSuggestion move) {
    this.move = move;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        SuggestionVariables.weighed(move.weigh(SuggestionVariables.caseNumber(execution), null)));
  }
}

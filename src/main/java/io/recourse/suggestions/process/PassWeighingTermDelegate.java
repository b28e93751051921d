package io.recourse.suggestions.process;

import io.recourse.suggestions.MoveSuggestion;
import io.recourse.suggestions.WeighDue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody said anything in time: the default happens. */
@Component
class PassWeighingTermDelegate implements JavaDelegate {

  private final MoveSuggestion move;

  PassWeighingTermDelegate(MoveSuggestion move) {
    this.move = move;
  }

  @Override
  public void execute(DelegateExecution execution) {
    WeighDue due = move.passTerm(SuggestionVariables.caseNumber(execution));
    execution.setVariables(
        due == null ? SuggestionVariables.declined() : SuggestionVariables.weighed(due));
  }
}

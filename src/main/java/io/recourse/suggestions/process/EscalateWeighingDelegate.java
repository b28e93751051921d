package io.recourse.suggestions.process;

import io.recourse.engine.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Half the term has passed: a suggestion that nobody weighs is the lead's matter too. */
@Component
class EscalateWeighingDelegate implements JavaDelegate {

  private final Escalations escalations;

  EscalateWeighingDelegate(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.escalate(execution, Escalations.URGENT, SuggestionElements.WEIGH);
  }
}

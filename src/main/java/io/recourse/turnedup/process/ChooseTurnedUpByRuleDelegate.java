package io.recourse.turnedup.process;

import io.recourse.turnedup.ChooseTurnedUp;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The customer said nothing. */
@Component
class ChooseTurnedUpByRuleDelegate implements JavaDelegate {

  private final ChooseTurnedUp choose;

  ChooseTurnedUpByRuleDelegate(ChooseTurnedUp choose) {
    this.choose = choose;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean stays = choose.unanswered(TurnedUpElements.caseNumber(execution));
    execution.setVariable(
        TurnedUpElements.CHOICE, stays ? TurnedUpElements.LEAVE : TurnedUpElements.PERSON);
  }
}

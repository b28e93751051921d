package io.recourse.turnedup.process;

import io.recourse.common.CaseNumber;
import io.recourse.turnedup.ChooseTurnedUp;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the customer, or leaves the goods, as the table has it. */
@Component
class WeighTurnedUpDelegate implements JavaDelegate {

  private final ChooseTurnedUp choose;

  WeighTurnedUpDelegate(ChooseTurnedUp choose) {
    this.choose = choose;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = TurnedUpElements.caseNumber(execution);
    boolean asked = choose.isAsked(number);
    if (asked) {
      execution.setVariable(TurnedUpElements.BY, Date.from(choose.ask(number)));
    }
    execution.setVariable(
        TurnedUpElements.CHOICE, asked ? TurnedUpElements.ASK : TurnedUpElements.LEAVE);
  }
}

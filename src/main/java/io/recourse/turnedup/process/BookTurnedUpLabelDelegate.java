package io.recourse.turnedup.process;

import io.recourse.engine.ReachesOutside;
import io.recourse.turnedup.SendTurnedUpBack;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the way back. */
@Component
@ReachesOutside
class BookTurnedUpLabelDelegate implements JavaDelegate {

  private final SendTurnedUpBack back;

  BookTurnedUpLabelDelegate(SendTurnedUpBack back) {
    this.back = back;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        TurnedUpElements.BY, Date.from(back.book(TurnedUpElements.caseNumber(execution))));
  }
}

package io.recourse.orderchanges.process;

import io.recourse.orderchanges.DecideChange;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the table whether the order is changed at once or by a person. */
@Component
class JudgeOrderChangeDelegate implements JavaDelegate {

  private final DecideChange decide;

  JudgeOrderChangeDelegate(DecideChange decide) {
    this.decide = decide;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DecideChange.Judged judged = decide.judge(ChangeVariables.caseNumber(execution));
    execution.setVariable(ChangeVariables.ANSWER, judged.answer().name());
    execution.setVariable(ChangeVariables.DECIDE_BY, ChangeVariables.date(judged.decideBy()));
  }
}

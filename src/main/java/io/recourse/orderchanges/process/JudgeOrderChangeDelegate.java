package io.recourse.orderchanges.process;

import io.recourse.common.CaseNumber;
import io.recourse.messages.TellCustomer;
import io.recourse.orderchanges.DecideChange;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Asks the table whether the order is changed at once or by a person; then the customer hears that
 * the request came in (INT-05).
 */
@Component
class JudgeOrderChangeDelegate implements JavaDelegate {

  private final DecideChange decide;
  private final TellCustomer tellCustomer;

  JudgeOrderChangeDelegate(DecideChange decide, TellCustomer tellCustomer) {
    this.decide = decide;
    this.tellCustomer = tellCustomer;
  }

  @Override
  public void execute(DelegateExecution execution) {
    CaseNumber number = ChangeVariables.caseNumber(execution);
    DecideChange.Judged judged = decide.judge(number);
    if (judged.decideBy() != null) {
      tellCustomer.tell(number, "orderChangeReceived", Map.of(), number + "/changeReceived");
    }
    execution.setVariable(ChangeVariables.ANSWER, judged.answer().name());
    execution.setVariable(ChangeVariables.DECIDE_BY, ChangeVariables.date(judged.decideBy()));
  }
}

package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.JudgeProblem;
import io.recourse.policy.DeliveryVerdict.Step;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks what comes next, and whose turn it is. */
@Component
class JudgeDeliveryDelegate implements JavaDelegate {

  private final JudgeProblem judge;

  JudgeDeliveryDelegate(JudgeProblem judge) {
    this.judge = judge;
  }

  @Override
  public void execute(DelegateExecution execution) {
    JudgeProblem.Judged judged =
        judge.judge(
            caseNumber(execution),
            DeliveryElements.draws(execution, DeliveryElements.PAY_SURCHARGE));
    execution.setVariable(DeliveryVariables.TURN, turn(judged.step()));
    if (judged.by() != null) {
      execution.setVariable(DeliveryVariables.BY, Date.from(judged.by()));
    }
  }

  private static String turn(Step step) {
    return switch (step) {
      case AWAIT_GOODS, AWAIT_BACK -> "GOODS";
      case ASK_DECLARATION, ASK_PROOF, ASK_CHOICE -> "ANSWER";
      case SEARCH -> "SEARCH";
      case DECIDE -> "DECIDE";
      case GRANT -> "GRANT";
      case ARRIVED, GIVE_UP -> "OVER";
    };
  }
}

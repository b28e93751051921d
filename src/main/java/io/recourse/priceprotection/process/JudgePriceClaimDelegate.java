package io.recourse.priceprotection.process;

import static io.recourse.priceprotection.process.PriceVariables.caseNumber;

import io.recourse.priceprotection.JudgeClaim;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks policy about each line of the claim. */
@Component
class JudgePriceClaimDelegate implements JavaDelegate {

  private final JudgeClaim judge;

  JudgePriceClaimDelegate(JudgeClaim judge) {
    this.judge = judge;
  }

  @Override
  public void execute(DelegateExecution execution) {
    JudgeClaim.Judged judged = judge.judge(caseNumber(execution));
    execution.setVariable(PriceVariables.ANSWER, judged.answer().name());
    if (judged.decideBy() != null) {
      execution.setVariable(PriceVariables.DECIDE_BY, Date.from(judged.decideBy()));
    }
  }
}

package io.recourse.praise.process;

import io.recourse.common.CaseNumber;
import io.recourse.praise.TakePraise;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whom it is for reads it, and the case is over. */
@Component
class PassOnPraiseDelegate implements JavaDelegate {

  private final TakePraise take;

  PassOnPraiseDelegate(TakePraise take) {
    this.take = take;
  }

  @Override
  public void execute(DelegateExecution execution) {
    take.ofCase(new CaseNumber((String) execution.getVariable(PraiseElements.CASE_NUMBER)));
  }
}

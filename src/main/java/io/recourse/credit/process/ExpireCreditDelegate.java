package io.recourse.credit.process;

import io.recourse.credit.ExpireCredit;
import io.recourse.engine.EachAlone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What expired is booked off. */
@Component
class ExpireCreditDelegate implements JavaDelegate {

  private final ExpireCredit credit;
  private final EachAlone each;

  ExpireCreditDelegate(ExpireCredit credit, EachAlone each) {
    this.credit = credit;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("creditExpired", each.walk(credit::over, credit::expire));
  }
}

package io.recourse.credit.process;

import io.recourse.credit.ExpireCredit;
import io.recourse.engine.EachAlone;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Customers hear of credit that expires soon. */
@Component
class RemindOfCreditDelegate implements JavaDelegate {

  private final ExpireCredit credit;
  private final EachAlone each;

  RemindOfCreditDelegate(ExpireCredit credit, EachAlone each) {
    this.credit = credit;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("creditRemindedOf", each.walk(credit::soon, credit::remind));
  }
}

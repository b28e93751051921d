package io.recourse.serviceplans.process;

import io.recourse.serviceplans.PayPlan;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nothing was paid in time. */
@Component
class LapsePlanDelegate implements JavaDelegate {

  private final PayPlan pay;

  LapsePlanDelegate(PayPlan pay) {
    this.pay = pay;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pay.lapse(PlanElements.caseNumber(execution));
  }
}

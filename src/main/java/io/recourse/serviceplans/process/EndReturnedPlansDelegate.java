package io.recourse.serviceplans.process;

import io.recourse.engine.EachAlone;
import io.recourse.serviceplans.EndPlansOfReturned;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The only step of {@code PlanRoundProcess}: each plan in a transaction of its own. */
@Component
class EndReturnedPlansDelegate implements JavaDelegate {

  private final EndPlansOfReturned plans;
  private final EachAlone each;

  EndReturnedPlansDelegate(EndPlansOfReturned plans, EachAlone each) {
    this.plans = plans;
    this.each = each;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("plansEnded", each.walk(plans::after, plans::end));
  }
}

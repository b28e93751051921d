package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.SettleProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Works out what is sent or paid. */
@Component
class PlanDeliveryDelegate implements JavaDelegate {

  private final SettleProblem settle;

  PlanDeliveryDelegate(SettleProblem settle) {
    this.settle = settle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(DeliveryVariables.SENT_AGAIN, settle.plan(caseNumber(execution)));
  }
}

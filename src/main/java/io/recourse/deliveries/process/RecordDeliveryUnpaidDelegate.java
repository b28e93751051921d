package io.recourse.deliveries.process;

import static io.recourse.deliveries.process.DeliveryVariables.caseNumber;

import io.recourse.deliveries.SettleProblem;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finance refused to pay. */
@Component
class RecordDeliveryUnpaidDelegate implements JavaDelegate {

  private final SettleProblem settle;

  RecordDeliveryUnpaidDelegate(SettleProblem settle) {
    this.settle = settle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    settle.unpaid(caseNumber(execution));
  }
}

package io.recourse.repairs.process;

import io.recourse.repairs.TestRepair;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody tested in time. */
@Component
class FailTestByDefaultDelegate implements JavaDelegate {

  private final TestRepair testRepair;

  FailTestByDefaultDelegate(TestRepair testRepair) {
    this.testRepair = testRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.TRIES_LEFT,
        testRepair.failByDefault(RepairVariables.caseNumber(execution)));
  }
}

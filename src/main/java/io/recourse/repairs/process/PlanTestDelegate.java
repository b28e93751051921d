package io.recourse.repairs.process;

import io.recourse.repairs.TestRepair;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the term to test. */
@Component
class PlanTestDelegate implements JavaDelegate {

  private final TestRepair testRepair;

  PlanTestDelegate(TestRepair testRepair) {
    this.testRepair = testRepair;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        RepairVariables.TEST_BY, Date.from(testRepair.plan(RepairVariables.caseNumber(execution))));
  }
}

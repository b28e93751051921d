package io.recourse.incidents.process;

import io.recourse.common.CaseNumber;
import io.recourse.incidents.SeeToTableGap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody saw to it in time. */
@Component
class LapseTableGapDelegate implements JavaDelegate {

  private final SeeToTableGap seeTo;

  LapseTableGapDelegate(SeeToTableGap seeTo) {
    this.seeTo = seeTo;
  }

  @Override
  public void execute(DelegateExecution execution) {
    seeTo.lapse(
        new CaseNumber((String) execution.getVariable(TableGapElements.CASE_NUMBER)),
        (String) execution.getVariable(TableGapElements.TABLE),
        (Integer) execution.getVariable(TableGapElements.VERSION));
  }
}

package io.recourse.complaints.process;

import io.recourse.complaints.HandleComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody assessed it in time: it counts as grave, and goes on. */
@Component
class AssessByDefaultDelegate implements JavaDelegate {

  private final HandleComplaint handle;

  AssessByDefaultDelegate(HandleComplaint handle) {
    this.handle = handle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        ComplaintVariables.findBy(
            handle.assessByDefault(ComplaintVariables.caseNumber(execution))));
  }
}

package io.recourse.complaints.process;

import io.recourse.complaints.SettleComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All that the outcome promised is done. */
@Component
class CloseComplaintDelegate implements JavaDelegate {

  private final SettleComplaint settle;

  CloseComplaintDelegate(SettleComplaint settle) {
    this.settle = settle;
  }

  @Override
  public void execute(DelegateExecution execution) {
    settle.close(ComplaintVariables.caseNumber(execution));
  }
}

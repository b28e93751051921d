package io.recourse.complaints.process;

import io.recourse.complaints.ConveneTaskForce;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The task force found nothing in its time. */
@Component
class EndTaskForceDelegate implements JavaDelegate {

  private final ConveneTaskForce force;

  EndTaskForceDelegate(ConveneTaskForce force) {
    this.force = force;
  }

  @Override
  public void execute(DelegateExecution execution) {
    force.lapse(ComplaintVariables.caseNumber(execution));
  }
}

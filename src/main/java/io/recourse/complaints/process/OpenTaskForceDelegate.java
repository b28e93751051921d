package io.recourse.complaints.process;

import io.recourse.complaints.ConveneTaskForce;
import io.recourse.complaints.TaskForce;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The task force sits, until the day its convener chose. */
@Component
class OpenTaskForceDelegate implements JavaDelegate {

  private final ConveneTaskForce force;

  OpenTaskForceDelegate(ConveneTaskForce force) {
    this.force = force;
  }

  @Override
  public void execute(DelegateExecution execution) {
    TaskForce sitting = force.sitting(ComplaintVariables.caseNumber(execution));
    execution.setVariable(ComplaintVariables.FORCE_ENDS, Date.from(sitting.endsAt()));
  }
}

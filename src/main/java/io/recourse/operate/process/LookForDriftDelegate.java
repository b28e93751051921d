package io.recourse.operate.process;

import io.recourse.operate.LookForDrift;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether people worked around a step more often than usual. */
@Component
class LookForDriftDelegate implements JavaDelegate {

  private final LookForDrift drift;

  LookForDriftDelegate(LookForDrift drift) {
    this.drift = drift;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("driftsFound", drift.look());
  }
}

package io.recourse.evidence.process;

import io.recourse.evidence.RemoveUnusedEvidence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first step of {@code HousekeepingProcess}. */
@Component
class RemoveEvidenceDelegate implements JavaDelegate {

  private final RemoveUnusedEvidence remove;

  RemoveEvidenceDelegate(RemoveUnusedEvidence remove) {
    this.remove = remove;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("evidenceRemoved", remove.remove());
  }
}

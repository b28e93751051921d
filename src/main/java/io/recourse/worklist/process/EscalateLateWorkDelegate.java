package io.recourse.worklist.process;

import io.recourse.worklist.EscalateWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step of {@code LateWorkProcess}. */
@Component
class EscalateLateWorkDelegate implements JavaDelegate {

  private final EscalateWork escalate;

  EscalateLateWorkDelegate(EscalateWork escalate) {
    this.escalate = escalate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("escalated", escalate.escalateLate());
  }
}

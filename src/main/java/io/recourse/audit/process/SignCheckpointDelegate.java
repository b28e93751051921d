package io.recourse.audit.process;

import io.recourse.audit.SignCheckpoint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The hourly step of {@code AuditCheckpointProcess}. */
@Component
class SignCheckpointDelegate implements JavaDelegate {

  private final SignCheckpoint sign;

  SignCheckpointDelegate(SignCheckpoint sign) {
    this.sign = sign;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var checkpoint = sign.sign();
    execution.setVariable("checkpoint", checkpoint.id());
  }
}

package io.recourse.visits.process.round;

import io.recourse.visits.SettleMatters;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks which matters of dissatisfied customers have ended. */
@Component
class SettleMattersDelegate implements JavaDelegate {

  private final SettleMatters matters;

  SettleMattersDelegate(SettleMatters matters) {
    this.matters = matters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    matters.due().forEach(matters::settle);
  }
}

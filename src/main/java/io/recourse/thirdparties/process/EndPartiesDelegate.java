package io.recourse.thirdparties.process;

import io.recourse.thirdparties.EndWithCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Last step of {@code LateWorkProcess}: questions of cases that are over end with them. */
@Component
class EndPartiesDelegate implements JavaDelegate {

  private final EndWithCase end;

  EndPartiesDelegate(EndWithCase end) {
    this.end = end;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("questionsEnded", end.look());
  }
}

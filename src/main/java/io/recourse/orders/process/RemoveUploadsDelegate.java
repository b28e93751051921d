package io.recourse.orders.process;

import io.recourse.orders.LeftUploads;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The second step of {@code HousekeepingProcess}. */
@Component
class RemoveUploadsDelegate implements JavaDelegate {

  private final LeftUploads uploads;

  RemoveUploadsDelegate(LeftUploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("uploadsRemoved", uploads.remove());
  }
}

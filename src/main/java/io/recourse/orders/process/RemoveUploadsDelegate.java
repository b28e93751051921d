package io.recourse.orders.process;

import io.recourse.orders.LeftImports;
import io.recourse.orders.LeftUploads;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The second step of {@code HousekeepingProcess}; imports that were left end with it. */
@Component
class RemoveUploadsDelegate implements JavaDelegate {

  private final LeftImports imports;
  private final LeftUploads uploads;

  RemoveUploadsDelegate(LeftImports imports, LeftUploads uploads) {
    this.imports = imports;
    this.uploads = uploads;
  }

  @Override
  public void execute(DelegateExecution execution) {
    imports.end();
    execution.setVariable("uploadsRemoved", uploads.remove());
  }
}

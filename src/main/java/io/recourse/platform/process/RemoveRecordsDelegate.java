package io.recourse.platform.process;

import io.recourse.platform.RemoveOldRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last step of {@code HousekeepingProcess}. */
@Component
class RemoveRecordsDelegate implements JavaDelegate {

  private final RemoveOldRecords records;

  RemoveRecordsDelegate(RemoveOldRecords records) {
    this.records = records;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "recordsRemoved", records.remove().values().stream().mapToInt(Integer::intValue).sum());
  }
}

package io.recourse.engine.instance;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/** Variables of an execution or a task, all or those of some names. */
final class VariablesAsked {

  private VariablesAsked() {}

  static Optional<List<Object>> ofExecution(InstanceRows rows, Asked it) {
    String execution = it.text("executionId");
    return rows.hasExecution(execution)
        ? rows.select(
            Part.VARIABLES,
            VariableInstanceEntity.class,
            row ->
                execution.equals(row.getExecutionId())
                    && row.getTaskId() == null
                    && it.wants(row.getName()))
        : Optional.empty();
  }

  static Optional<List<Object>> ofTask(InstanceRows rows, Asked it) {
    String task = it.text("taskId");
    return rows.hasTask(task)
        ? rows.select(
            Part.VARIABLES,
            VariableInstanceEntity.class,
            row -> task.equals(row.getTaskId()) && it.wants(row.getName()))
        : Optional.empty();
  }
}

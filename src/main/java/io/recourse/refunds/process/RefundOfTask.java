package io.recourse.refunds.process;

import io.recourse.refunds.RefundId;
import io.recourse.worklist.WorkItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Says which refund, and which part of it, open tasks are about. */
@Component
class RefundOfTask {

  private final RuntimeService runtime;

  RefundOfTask(RuntimeService runtime) {
    this.runtime = runtime;
  }

  Optional<RefundId> decision(WorkItem task) {
    return Optional.ofNullable(decisions(List.of(task)).get(task.taskId()));
  }

  Optional<RefundId> part(WorkItem task) {
    return Optional.ofNullable(parts(List.of(task)).get(task.taskId()));
  }

  /** Why a person must approve, as the table said; null before tables said so. */
  String approvalGround(WorkItem task) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(task.processInstance())
        .variableName(RefundVariables.APPROVAL_GROUND)
        .list()
        .stream()
        .map(one -> (String) one.getValue())
        .findFirst()
        .orElse(null);
  }

  /** By task id. */
  Map<String, RefundId> decisions(Collection<WorkItem> tasks) {
    return named(tasks, RefundVariables.REFUND_ID);
  }

  /** By task id. */
  Map<String, RefundId> parts(Collection<WorkItem> tasks) {
    return named(tasks, RefundVariables.PART_ID);
  }

  private Map<String, RefundId> named(Collection<WorkItem> tasks, String variable) {
    Map<String, RefundId> found = new HashMap<>();
    if (tasks.isEmpty()) {
      return found;
    }
    Map<String, RefundId> byInstance = byInstance(tasks, variable);
    tasks.stream()
        .filter(task -> byInstance.containsKey(task.processInstance()))
        .forEach(task -> found.put(task.taskId(), byInstance.get(task.processInstance())));
    return found;
  }

  private Map<String, RefundId> byInstance(Collection<WorkItem> tasks, String variable) {
    String[] instances =
        tasks.stream().map(WorkItem::processInstance).distinct().toArray(String[]::new);
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(instances)
        .variableName(variable)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                VariableInstance::getProcessInstanceId,
                one -> RefundId.of(one.getValue().toString()),
                (first, other) -> first));
  }
}

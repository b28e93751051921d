package io.recourse.refunds.process;

import io.recourse.refunds.RefundId;
import io.recourse.worklist.WorkItem;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Says which refund, and which part of it, an open task is about. */
@Component
class RefundOfTask {

  private final RuntimeService runtime;

  RefundOfTask(RuntimeService runtime) {
    this.runtime = runtime;
  }

  Optional<RefundId> decision(WorkItem task) {
    return named(task, RefundVariables.REFUND_ID);
  }

  Optional<RefundId> part(WorkItem task) {
    return named(task, RefundVariables.PART_ID);
  }

  private Optional<RefundId> named(WorkItem task, String variable) {
    return runtime
        .createVariableInstanceQuery()
        .processInstanceIdIn(task.processInstance())
        .variableName(variable)
        .list()
        .stream()
        .map(VariableInstance::getValue)
        .map(Object::toString)
        .map(RefundId::of)
        .findFirst();
  }
}

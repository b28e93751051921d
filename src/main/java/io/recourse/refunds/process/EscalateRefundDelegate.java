package io.recourse.refunds.process;

import io.recourse.engine.TaskEscalated;
import io.recourse.refunds.EscalateRefund;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the open task named by {@code openTasks} on top of the lead's list; it stays open. */
@Component
class EscalateRefundDelegate implements JavaDelegate {

  private static final int URGENT = 100;

  private final TaskService tasks;
  private final EscalateRefund escalate;
  private final ApplicationEventPublisher events;

  EscalateRefundDelegate(
      TaskService tasks, EscalateRefund escalate, ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.escalate = escalate;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String[] keys = RefundVariables.text(execution, "openTasks").split(",");
    open(execution.getProcessInstanceId(), keys).forEach(this::showToLead);
    escalate.escalate(RefundVariables.refundId(execution));
  }

  private List<Task> open(String instance, String... keys) {
    return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKeyIn(keys).list();
  }

  private void showToLead(Task task) {
    tasks.setPriority(task.getId(), URGENT);
    events.publishEvent(new TaskEscalated(task.getId()));
  }
}

package io.recourse.engine;

import io.recourse.common.CaseNumber;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way a task becomes the lead's matter too: it stays open and with its team, stands higher
 * in every list, and whoever listens is told in the same transaction.
 */
@Component
public class Escalations {

  /** As urgent as work can be. */
  public static final int URGENT = 100;

  private final TaskService tasks;
  private final ApplicationEventPublisher events;

  Escalations(TaskService tasks, ApplicationEventPublisher events) {
    this.tasks = tasks;
    this.events = events;
  }

  /** The open tasks of these keys in the instance of this step. */
  public void escalate(DelegateExecution step, int priority, String... keys) {
    List<Task> open =
        tasks
            .createTaskQuery()
            .processInstanceId(step.getProcessInstanceId())
            .taskDefinitionKeyIn(keys)
            .list();
    open.forEach(task -> escalate(task.getId(), priority));
  }

  /** Every open task of the case. */
  public void escalateAll(CaseNumber number) {
    tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
        .map(Task::getId)
        .forEach(task -> escalate(task, URGENT));
  }

  /** An open task of this id. */
  public void escalate(String taskId, int priority) {
    events.publishEvent(new TaskEscalated(taskId, priority));
    tasks.setPriority(taskId, priority);
  }
}

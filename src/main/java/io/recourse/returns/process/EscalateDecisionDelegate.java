package io.recourse.returns.process;

import io.recourse.decision.EscalateDecision;
import io.recourse.engine.TaskEscalated;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Raises case and open task, so that both stand higher in every list. */
@Component
class EscalateDecisionDelegate implements JavaDelegate {

  private final EscalateDecision escalateDecision;
  private final TaskService tasks;
  private final ApplicationEventPublisher events;

  EscalateDecisionDelegate(
      EscalateDecision escalateDecision, TaskService tasks, ApplicationEventPublisher events) {
    this.escalateDecision = escalateDecision;
    this.tasks = tasks;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int priority = escalateDecision.escalate(ReturnVariables.caseNumber(execution));
    tasks
        .createTaskQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .taskDefinitionKey(ReturnElements.DECIDE_RETURN)
        .list()
        .stream()
        .map(Task::getId)
        .forEach(task -> escalate(task, priority));
  }

  private void escalate(String task, int priority) {
    tasks.setPriority(task, priority);
    events.publishEvent(new TaskEscalated(task));
  }
}

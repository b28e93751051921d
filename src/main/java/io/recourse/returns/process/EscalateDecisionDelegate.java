package io.recourse.returns.process;

import io.recourse.returns.EscalateDecision;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises case and open task, so that both stand higher in every list. */
@Component
class EscalateDecisionDelegate implements JavaDelegate {

  private final EscalateDecision escalateDecision;
  private final TaskService tasks;

  EscalateDecisionDelegate(EscalateDecision escalateDecision, TaskService tasks) {
    this.escalateDecision = escalateDecision;
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    int priority = escalateDecision.escalate(ReturnVariables.caseNumber(execution));
    tasks
        .createTaskQuery()
        .processInstanceId(execution.getProcessInstanceId())
        .taskDefinitionKey(ReturnElements.DECIDE_RETURN)
        .list()
        .forEach(task -> tasks.setPriority(task.getId(), priority));
  }
}

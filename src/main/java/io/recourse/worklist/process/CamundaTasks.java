package io.recourse.worklist.process;

import io.recourse.engine.Escalations;
import io.recourse.worklist.EngineTasks;
import io.recourse.worklist.Form;
import io.recourse.worklist.WorkItem;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The engine's side of open work. */
@Component
class CamundaTasks implements EngineTasks {

  private final TaskService tasks;
  private final Escalations escalations;
  private final DeployedForms deployed;
  private final Map<String, Form> parsed = new ConcurrentHashMap<>();

  CamundaTasks(TaskService tasks, Escalations escalations, DeployedForms deployed) {
    this.tasks = tasks;
    this.escalations = escalations;
    this.deployed = deployed;
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    tasks.complete(taskId, variables);
  }

  @Override
  public void escalate(String taskId) {
    escalations.escalate(taskId, Escalations.URGENT);
  }

  @Override
  public void prioritize(String taskId, int priority) {
    tasks.setPriority(taskId, priority);
  }

  @Override
  public String schema(WorkItem item) {
    return deployed.of(item);
  }

  @Override
  public Form form(WorkItem item) {
    return parsed.computeIfAbsent(schema(item), Form::parse);
  }
}

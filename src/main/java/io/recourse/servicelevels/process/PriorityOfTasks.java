package io.recourse.servicelevels.process;

import io.recourse.cases.Assignment;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.servicelevels.WorkPriority;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Raises the case, and its open tasks by as much. */
@Component
class PriorityOfTasks implements WorkPriority {

  private static final int HIGHEST = 100;

  private final Cases cases;
  private final TaskService tasks;

  PriorityOfTasks(Cases cases, TaskService tasks) {
    this.cases = cases;
    this.tasks = tasks;
  }

  @Override
  public void raiseTo(ServiceCase of, int priority) {
    int by = Math.max(0, priority - of.priority());
    of.assign(new Assignment(of.owner(), of.team(), of.priority() + by));
    cases.save(of);
    tasks.createTaskQuery().processInstanceBusinessKey(of.number().value()).list().stream()
        .filter(task -> by > 0 && task.getPriority() < HIGHEST)
        .forEach(
            task -> tasks.setPriority(task.getId(), Math.min(HIGHEST, task.getPriority() + by)));
  }
}

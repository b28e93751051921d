package io.recourse.servicelevels.process;

import io.recourse.cases.Assignment;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.policy.LadderStep;
import io.recourse.servicelevels.LadderAct;
import io.recourse.terms.ClimbingClock;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Lets a case and its open tasks stand higher in every list, and the tasks that follow too. */
@Component
class RaisePriority implements LadderAct {

  private static final int STEP = 10;
  private static final int HIGHEST = 100;

  private final Cases cases;
  private final TaskService tasks;

  RaisePriority(Cases cases, TaskService tasks) {
    this.cases = cases;
    this.tasks = tasks;
  }

  @Override
  public LadderStep step() {
    return LadderStep.RAISE_PRIORITY;
  }

  @Override
  public void take(ServiceCase of, ClimbingClock clock, int percent) {
    of.assign(new Assignment(of.owner(), of.team(), raised(of.priority())));
    cases.save(of);
    tasks.createTaskQuery().processInstanceBusinessKey(of.number().value()).list().stream()
        .filter(task -> task.getPriority() < HIGHEST)
        .forEach(task -> tasks.setPriority(task.getId(), raised(task.getPriority())));
  }

  private static int raised(int priority) {
    return Math.min(HIGHEST, priority + STEP);
  }
}

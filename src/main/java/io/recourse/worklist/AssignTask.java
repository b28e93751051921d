package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead gives a task to one member of its team, or to who is invited to it. */
@Service
public class AssignTask {

  private final OpenTask tasks;
  private final WorkItems items;
  private final WorkEvents events;
  private final TaskGates gates;

  AssignTask(OpenTask tasks, WorkItems items, WorkEvents events, TaskGates gates) {
    this.tasks = tasks;
    this.items = items;
    this.events = events;
    this.gates = gates;
  }

  @Transactional
  public WorkItem assign(String taskId, Worker worker, String assignee, Version expected) {
    if (!worker.movesWork()) {
      throw Problem.forbidden("task.onlyLead");
    }
    WorkItem item = tasks.locked(taskId);
    demandMember(item, assignee);
    expected.demand(item);
    gates.demandOpenFor(item, assignee);
    return item.isHeldBy(assignee) ? item : give(item, assignee);
  }

  /**
   * The same with a task that is still where the lead saw it.
   *
   * @param from who held it; null for nobody
   * @throws Problem CONFLICT where somebody took it meanwhile, or gave it back
   */
  @Transactional
  public WorkItem moveOn(String taskId, Worker worker, String from, String assignee) {
    WorkItem item = tasks.locked(taskId);
    if (!Objects.equals(item.assignee(), from)) {
      throw item.isFree() ? Problem.conflict("task.givenBack") : item.heldBySomebodyElse();
    }
    return assign(taskId, worker, assignee, Version.ANY);
  }

  private void demandMember(WorkItem item, String assignee) {
    if (items.memberOf(item.team(), assignee).isEmpty() && !gates.invite(item, assignee)) {
      throw Problem.invalid("/assignee", "task.nobody", item.team());
    }
  }

  private WorkItem give(WorkItem item, String assignee) {
    events.assigned(item, assignee);
    return items.hold(item.taskId(), assignee);
  }
}

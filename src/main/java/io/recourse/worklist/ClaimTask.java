package io.recourse.worklist;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a task: whoever comes first to its lock has it. */
@Service
public class ClaimTask {

  private final OpenTask tasks;
  private final WorkItems items;
  private final WorkEvents events;
  private final TaskGates gates;

  ClaimTask(OpenTask tasks, WorkItems items, WorkEvents events, TaskGates gates) {
    this.tasks = tasks;
    this.items = items;
    this.events = events;
    this.gates = gates;
  }

  @Transactional
  public WorkItem claim(String taskId, Worker worker, Version expected) {
    LockedTask task = tasks.lockedFor(worker, taskId);
    worker.demandTeamOf(task.item());
    if (task.item().isHeldBy(worker.username())) {
      return task.item();
    }
    return take(task, expected);
  }

  WorkItem take(LockedTask task, Version expected) {
    WorkItem item = task.item();
    if (!item.isFree()) {
      throw item.heldBySomebodyElse();
    }
    expected.demand(item);
    gates.demandOpenFor(item, task.username());
    events.claimed(item, task.username());
    return items.take(task);
  }
}

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
    WorkItem item = tasks.locked(taskId);
    worker.demandTeamOf(item);
    if (item.isHeldBy(worker.username())) {
      return item;
    }
    return take(item, worker, expected);
  }

  WorkItem take(WorkItem item, Worker worker, Version expected) {
    if (!item.isFree()) {
      throw item.heldBySomebodyElse();
    }
    expected.demand(item);
    gates.demandOpenFor(item, worker.username());
    events.claimed(item, worker.username());
    return items.hold(item.taskId(), worker.username());
  }
}

package io.recourse.worklist;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a task back to its team; a lead may do so for anybody. */
@Service
public class ReleaseTask {

  private final OpenTask tasks;
  private final WorkItems items;
  private final WorkEvents events;

  ReleaseTask(OpenTask tasks, WorkItems items, WorkEvents events) {
    this.tasks = tasks;
    this.items = items;
    this.events = events;
  }

  @Transactional
  public WorkItem release(String taskId, Worker worker, Version expected) {
    WorkItem item = tasks.locked(taskId);
    if (!worker.movesWork()) {
      worker.demandTeamOf(item);
    }
    if (item.isFree()) {
      return item;
    }
    if (!item.isHeldBy(worker.username()) && !worker.movesWork()) {
      throw item.heldBySomebodyElse();
    }
    expected.demand(item);
    events.released(item);
    return items.hold(taskId, null);
  }
}

package io.recourse.worklist;

import io.recourse.common.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead says how urgent a task is (TRI-03). */
@Service
public class PrioritizeTask {

  private static final int MOST = 100;

  private final OpenTask tasks;
  private final WorkItems items;
  private final EngineTasks engine;
  private final WorkEvents events;

  PrioritizeTask(OpenTask tasks, WorkItems items, EngineTasks engine, WorkEvents events) {
    this.tasks = tasks;
    this.items = items;
    this.engine = engine;
    this.events = events;
  }

  @Transactional
  public WorkItem prioritize(String taskId, Worker worker, int priority) {
    if (!worker.movesWork()) {
      throw Problem.forbidden("task.onlyLead");
    }
    if (priority < 0 || priority > MOST) {
      throw Problem.invalid("/priority", "field.between", 0, MOST);
    }
    WorkItem item = tasks.locked(taskId);
    if (item.priority() == priority) {
      return item;
    }
    events.prioritized(item, priority);
    engine.prioritize(taskId, priority);
    return items.find(taskId).orElse(item);
  }
}

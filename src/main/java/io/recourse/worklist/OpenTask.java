package io.recourse.worklist;

import io.recourse.common.Problem;
import org.springframework.stereotype.Component;

/** Finds a task a person may touch, or says why not. */
@Component
class OpenTask {

  private final WorkItems items;

  OpenTask(WorkItems items) {
    this.items = items;
  }

  /** A task out of this person's sight looks like one that never was. */
  WorkItem visible(String taskId, Worker worker) {
    return items
        .find(taskId)
        .filter(item -> worker.sees(item))
        .orElseThrow(() -> gone(taskId, worker));
  }

  WorkItem locked(String taskId) {
    return items.lock(taskId).orElseThrow(() -> gone(taskId));
  }

  private Problem gone(String taskId, Worker worker) {
    return items.find(taskId).isPresent() ? unknown() : gone(taskId);
  }

  private Problem gone(String taskId) {
    return items.hasEnded(taskId) ? Problem.conflict("task.done") : unknown();
  }

  private static Problem unknown() {
    return Problem.notFound("task.unknown");
  }
}

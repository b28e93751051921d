package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a task a person may touch, or says why not. */
@Component
class OpenTask {

  private final WorkItems items;
  private final FormDrafts drafts;

  OpenTask(WorkItems items, FormDrafts drafts) {
    this.items = items;
    this.drafts = drafts;
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

  LockedTask lockedFor(Worker worker, String taskId) {
    return items.lockFor(taskId, worker.username()).orElseThrow(() -> gone(taskId));
  }

  /**
   * The task where it has ended and this person may know of it; so may who entered something into
   * it, whichever team it was lent to.
   */
  Optional<EndedTask> ended(String taskId, Worker worker) {
    return items
        .ended(taskId)
        .filter(
            task -> task.isSeenBy(worker) || drafts.find(taskId, worker.username()).isPresent());
  }

  /** Why this person finds it no more. */
  Problem gone(String taskId, Worker worker) {
    return ended(taskId, worker).map(EndedTask::refusal).orElseGet(OpenTask::unknown);
  }

  private Problem gone(String taskId) {
    return items.ended(taskId).map(EndedTask::refusal).orElseGet(OpenTask::unknown);
  }

  private static Problem unknown() {
    return Problem.notFound("task.unknown");
  }
}

package io.recourse.worklist;

import io.recourse.worklist.DoneAct.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Acts on a task and writes down how it was before, in one transaction. */
@Service
public class ActUndoably {

  private final WorkItems items;
  private final DoneActs done;
  private final Clock clock;

  ActUndoably(WorkItems items, DoneActs done, Clock clock) {
    this.items = items;
    this.done = done;
    this.clock = clock;
  }

  /**
   * @param act the same for each task that one act of a person reaches
   * @param change returns the task as it is then
   */
  @Transactional
  public WorkItem act(
      UUID act, Kind kind, String taskId, Worker worker, Supplier<WorkItem> change) {
    WorkItem before = items.lock(taskId).orElse(null);
    WorkItem after = change.get();
    if (before != null && before.version() != after.version()) {
      Instant now = clock.instant();
      done.keep(
          DoneAct.of(act, kind, before, after), worker.username(), now, now.minus(UndoWork.WHILE));
    }
    return after;
  }
}

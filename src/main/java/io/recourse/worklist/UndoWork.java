package io.recourse.worklist;

import io.recourse.common.Problem;
import io.recourse.worklist.ActOnMany.Outcome;
import io.recourse.worklist.ActOnMany.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes back what a person did to work a moment ago, task by task, where nobody acted since. */
@Service
public class UndoWork {

  static final Duration WHILE = Duration.ofMinutes(10);

  /** As many as a person waits for; what is left is offered again. */
  private static final int AT_ONCE = 500;

  private final DoneActs acts;
  private final UndoOne one;
  private final Clock clock;

  UndoWork(DoneActs acts, UndoOne one, Clock clock) {
    this.acts = acts;
    this.one = one;
    this.clock = clock;
  }

  /** What this person could undo now. */
  public Optional<DoneActs.Undoable> offer(Worker worker) {
    return acts.newest(worker.username(), since());
  }

  /**
   * @throws Problem CONFLICT where the person did no such thing in the last ten minutes, or undid
   *     it
   */
  public Outcome undo(UUID act, Worker worker) {
    List<DoneAct> done = acts.of(act, worker.username(), since(), AT_ONCE);
    if (done.isEmpty()) {
      throw Problem.conflict("task.undo.over", WHILE.toMinutes());
    }
    List<Refused> refused = new ArrayList<>();
    for (DoneAct each : done) {
      try {
        one.undo(each);
      } catch (Problem why) {
        refused.add(new Refused(each.taskId(), why));
      }
    }
    return new Outcome(done.size() - refused.size(), refused);
  }

  private Instant since() {
    return clock.instant().minus(WHILE);
  }
}

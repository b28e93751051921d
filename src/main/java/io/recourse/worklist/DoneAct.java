package io.recourse.worklist;

import java.util.Optional;
import java.util.UUID;

/**
 * One act on one task, with what it changed.
 *
 * @param act one act may reach several tasks
 * @param holder who had the task before; null where nobody did
 * @param priority how urgent the task was before
 * @param version of the task as the act left it
 */
public record DoneAct(
    UUID act, String taskId, Kind kind, String holder, int priority, int version) {

  /** What can be undone. */
  public enum Kind {
    CLAIM,
    RELEASE,
    ASSIGN,
    PRIORITY
  }

  static DoneAct of(UUID act, Kind kind, WorkItem before, WorkItem after) {
    return new DoneAct(
        act, before.taskId(), kind, before.assignee(), before.priority(), after.version());
  }

  Optional<String> formerHolder() {
    return Optional.ofNullable(holder);
  }
}

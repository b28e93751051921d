package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Optional;

/** Port: who may not do a task though of the right team, and who may though of another. */
public interface TaskGate {

  /** Why not, in words for that person; empty when they may. */
  Optional<Problem> bars(WorkItem task, String username);

  /** Whether somebody of another team may be given it all the same. */
  default boolean invites(WorkItem task, String username) {
    return false;
  }
}

package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Optional;

/** Port: a ground why somebody of the right team may not do a task all the same. */
public interface TaskGate {

  /** Why not, in words for that person; empty when they may. */
  Optional<Problem> bars(WorkItem task, String username);
}

package io.recourse.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people did lately and may undo. */
public interface DoneActs {

  /** Keeps it; what its author did before that moment is dropped. */
  void keep(DoneAct done, String username, Instant at, Instant dropBefore);

  /** Tasks of an act of this person since that moment, those first that nobody changed since. */
  List<DoneAct> of(UUID act, String username, Instant since, int limit);

  void drop(DoneAct undone);

  /** The newest act of this person since that moment of which a task is still as it was left. */
  Optional<Undoable> newest(String username, Instant since);

  /**
   * An act that can still be undone.
   *
   * @param tasks those that nobody changed since
   */
  record Undoable(UUID act, DoneAct.Kind kind, List<String> tasks) {}
}

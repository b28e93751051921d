package io.recourse.worklist;

import java.time.Instant;
import java.util.Optional;

/** Half-filled forms, one per task and person. */
public interface FormDrafts {

  /** The values as JSON, and when they were kept. */
  record Draft(String values, Instant savedAt) {}

  Optional<Draft> find(String taskId, String username);

  /** False where the task is open no longer. */
  boolean keep(String taskId, String username, String values, Instant at);

  /**
   * The last that somebody entered into a task that ended meanwhile; false where they finished it
   * themselves, or it has not ended.
   */
  boolean leaveBehind(String taskId, String username, String values, Instant at);

  void drop(String taskId, String username);
}

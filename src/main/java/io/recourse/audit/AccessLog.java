package io.recourse.audit;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.Optional;

/** What the trail must know to record a read once and only of what exists. */
public interface AccessLog {

  boolean exists(String caseNumber);

  boolean readSince(String caseNumber, Actor actor, Instant since);

  /** Whether a list with these facts, as JSON, was shown to the same person since. */
  boolean listedSince(String facts, Actor actor, Instant since);

  /** The case that a task belongs to. */
  Optional<String> caseOfTask(String taskId);
}

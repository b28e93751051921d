package io.recourse.audit;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.Optional;

/** What the trail must know to record a read once and only of what exists. */
public interface AccessLog {

  /**
   * What the running transaction puts on this chain is kept by this server alone: no reader waits
   * for its standby. While writes are held, who would wait for somebody whose commit does is
   * refused.
   */
  void keepHere(String chain);

  boolean exists(String caseNumber);

  boolean readSince(String caseNumber, Actor actor, Instant since);

  /** Whether a list with these facts, as JSON, was shown to the same person since. */
  boolean listedSince(String facts, Actor actor, Instant since);

  /** The case that a task belongs to. */
  Optional<String> caseOfTask(String taskId);
}

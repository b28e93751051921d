package io.recourse.orders;

import io.recourse.common.Phrase;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One import, running or ended; rows are counted without the header.
 *
 * @param failed why it ended early, null when it did not
 */
public record ImportJob(
    UUID id,
    ImportFormat format,
    String fileName,
    State state,
    long rowsRead,
    long rowsKept,
    long rowsRefused,
    Map<ImportedReturnVerdict, Long> verdicts,
    String startedBy,
    Instant startedAt,
    Instant finishedAt,
    Phrase failed) {

  /** How far a job is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** Why it ended early, in English. */
  public String failure() {
    return failed == null ? null : failed.english();
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }
}

package io.recourse.orders;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One import, running or ended; rows are counted without the header. */
public record ImportJob(
    UUID id,
    ImportFormat format,
    String fileName,
    State state,
    long rowsRead,
    long rowsKept,
    long rowsRefused,
    Map<ReturnVerdict, Long> verdicts,
    String startedBy,
    Instant startedAt,
    Instant finishedAt,
    String failure) {

  /** How far a job is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }
}

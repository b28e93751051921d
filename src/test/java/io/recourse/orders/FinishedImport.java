package io.recourse.orders;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Waits for the background worker to end a job. */
public final class FinishedImport {

  private FinishedImport() {}

  public static ImportJob of(Imports imports, UUID id) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> imports.find(id).orElseThrow(), job -> !job.isRunning());
  }
}

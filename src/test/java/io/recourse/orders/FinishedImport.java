package io.recourse.orders;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Waits for the background worker to end a job. */
public final class FinishedImport {

  private FinishedImport() {}

  public static ImportJob of(Imports imports, UUID id) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !isRunning(imports, id));
    return imports.find(id).orElseThrow();
  }

  /** Asked without the verdicts, which are counted for each question. */
  private static boolean isRunning(Imports imports, UUID id) {
    return imports.latest(Integer.MAX_VALUE).stream()
        .anyMatch(job -> job.id().equals(id) && job.isRunning());
  }
}

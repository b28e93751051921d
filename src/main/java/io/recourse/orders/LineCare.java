package io.recourse.orders;

import java.time.Instant;
import java.util.List;

/**
 * What happened to the goods of a line after they came.
 *
 * @param installedAt null where nothing was installed, or is not yet
 * @param repairs earlier tries to put the goods right, oldest first
 */
public record LineCare(Instant installedAt, List<Repair> repairs) {

  public static final LineCare NONE = new LineCare(null, List.of());

  /**
   * A repair, or a replacement.
   *
   * @param returnedAt null while the customer does not have the goods back
   */
  public record Repair(Instant takenAt, Instant returnedAt) {}
}

package io.recourse.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The load that a draft of a process would make, beside that of the deployed version.
 *
 * @param base the deployed version
 * @param sha of the text that was asked about
 * @param instances how many past ones were drawn to be walked again
 * @param walked how many of them the deployed version walks as they went, and the draft to an end
 * @param weeks how many weeks were measured; 0 while it runs
 * @param perWeek instances a week
 * @param endedAt null while it runs
 */
public record Forecast(
    UUID id,
    UUID draft,
    int draftVersion,
    String process,
    int base,
    String sha,
    String askedBy,
    Instant askedAt,
    int instances,
    int walked,
    int weeks,
    double perWeek,
    Instant endedAt,
    List<TeamLoad> teams,
    List<TaskLoad> tasks) {

  /** What was begun and not done by then never will be. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  public boolean isRunning(Instant now) {
    return endedAt == null && now.isBefore(askedAt.plus(LONGEST));
  }

  public boolean isDone() {
    return endedAt != null;
  }

  /** Nothing is foreseen where nothing could be walked. */
  public boolean isTold() {
    return isDone() && walked > 0;
  }

  /**
   * Hours a week.
   *
   * @param low 19 of 20 weeks have more; high: less
   */
  public record Week(double mean, double low, double high) {}

  /**
   * A team.
   *
   * @param measured hours a week that its people worked at tasks of the process
   * @param more what the draft adds, in the same weeks
   */
  public record TeamLoad(String team, double measured, Week before, Week after, Week more) {}

  /**
   * A task of people.
   *
   * @param beforePerWeek how often a week; likewise after
   * @param minutes half of all take less; null where nobody knows
   * @param guessed whether it has no history of its own: the median of its team
   */
  public record TaskLoad(
      String element,
      String name,
      String team,
      double beforePerWeek,
      double afterPerWeek,
      Double minutes,
      boolean guessed) {}
}

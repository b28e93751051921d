package io.recourse.pilot;

import io.recourse.common.Problem;
import io.recourse.pilot.Pilot.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the next version shall serve, as it was asked for.
 *
 * @param share percent
 * @param until when it has to be decided; from then on new cases follow the version before
 */
public record PilotWish(
    Integer share, String team, String category, String country, String type, Instant until) {

  private static final int LEAST = 1;
  private static final int MOST = 99;
  private static final Duration LONGEST = Duration.ofDays(180);
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_NAME = 60;

  /**
   * @throws Problem for what it cannot mean
   */
  Group sound(Instant now) {
    if (share == null || share < LEAST || share > MOST) {
      throw Problem.invalid("/share", "pilot.share", LEAST, MOST);
    }
    if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw Problem.invalid("/until", "pilot.until", LONGEST.toDays());
    }
    String land = named("/country", country);
    if (land != null && !COUNTRIES.contains(land.toUpperCase(Locale.ROOT))) {
      throw Problem.invalid("/country", "pilot.country");
    }
    return new Group(
        share,
        named("/team", team),
        named("/category", category),
        land == null ? null : land.toUpperCase(Locale.ROOT),
        named("/type", type));
  }

  private static String named(String pointer, String said) {
    if (said == null || said.isBlank()) {
      return null;
    }
    if (said.strip().length() > LONGEST_NAME) {
      throw Problem.invalid(pointer, "pilot.name", LONGEST_NAME);
    }
    return said.strip();
  }
}

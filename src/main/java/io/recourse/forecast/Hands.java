package io.recourse.forecast;

import io.recourse.calendars.Calendars;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long people had tasks in their hands, in hours of the working time of their team: from when
 * they took one until it was done.
 */
final class Hands {

  private static final double HOUR = Duration.ofHours(1).toSeconds();

  private final Calendars calendars;
  private final Map<String, double[]> ofSteps;
  private final Map<String, Double> ofTeams = new HashMap<>();

  Hands(Calendars calendars, List<PastWork.Done> done) {
    this.calendars = calendars;
    ofSteps =
        done.stream()
            .collect(
                Collectors.groupingBy(
                    PastWork.Done::step,
                    Collectors.collectingAndThen(Collectors.toList(), this::hours)));
    done.stream()
        .collect(Collectors.groupingBy(PastWork.Done::team))
        .forEach((team, all) -> ofTeams.put(team, median(hours(all))));
  }

  private double[] hours(List<PastWork.Done> done) {
    return done.stream().mapToDouble(this::hours).sorted().toArray();
  }

  private double hours(PastWork.Done one) {
    Duration working = calendars.of(one.team(), null).between(one.takenAt(), one.endedAt());
    return working.toSeconds() / HOUR;
  }

  boolean isKnown(String step) {
    return ofSteps.containsKey(step);
  }

  /** All that were measured of a step, else the median of its team; none where nobody knows. */
  double[] of(String step, String team) {
    double[] own = ofSteps.get(step);
    if (own != null) {
      return own;
    }
    Double usual = ofTeams.get(team);
    return usual == null ? new double[0] : new double[] {usual};
  }

  static double median(double[] sorted) {
    return sorted.length == 0
        ? 0
        : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  static double mean(double[] all) {
    return Arrays.stream(all).average().orElse(0);
  }
}

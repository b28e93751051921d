package io.recourse.forecast;

import io.recourse.engine.ReadStep;
import io.recourse.forecast.Forecast.TaskLoad;
import io.recourse.forecast.Forecast.TeamLoad;
import io.recourse.scenarios.WalkedAgain.Asked;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was measured and what comes of it.
 *
 * @param counts how often each step was done
 */
record Told(
    int[] arrivals,
    List<Asked> walked,
    Staffing staffing,
    Map<String, Integer> counts,
    Hands hands) {

  private static final double MINUTES = Duration.ofHours(1).toMinutes();

  /** Who has most to do first. */
  List<TeamLoad> loads() {
    if (walked.isEmpty()) {
      return List.of();
    }
    Map<String, double[]> hours = new HashMap<>();
    staffing.steps().forEach(it -> hours.put(it.element(), hands.of(it.element(), it.team())));
    return new Simulation(arrivals, walked, hours, staffing)
        .run().entrySet().stream()
            .map(
                it ->
                    new TeamLoad(
                        it.getKey(),
                        measured(it.getKey()),
                        it.getValue().then(),
                        it.getValue().now(),
                        it.getValue().more()))
            .sorted(
                Comparator.comparingDouble((TeamLoad it) -> -it.after().mean())
                    .thenComparing(TeamLoad::team))
            .toList();
  }

  /** What nobody took before it was done takes as long as the others of its step. */
  private double measured(String team) {
    Map<String, String> teams = staffing.teamsOfPast();
    double hours =
        staffing.steps().stream()
            .map(ReadStep::element)
            .filter(it -> teams.get(it).equals(team))
            .mapToDouble(it -> counts.getOrDefault(it, 0) * Hands.mean(hands.of(it, team)))
            .sum();
    return hours / arrivals.length;
  }

  List<TaskLoad> tasks() {
    return staffing.steps().stream()
        .map(this::task)
        .sorted(
            Comparator.comparingDouble((TaskLoad it) -> -it.afterPerWeek())
                .thenComparing(TaskLoad::element))
        .toList();
  }

  private TaskLoad task(ReadStep step) {
    double[] measured = hands.of(step.element(), step.team());
    return new TaskLoad(
        step.element(),
        step.name() == null ? step.element() : step.name(),
        step.team(),
        perWeek(step, Asked::before),
        perWeek(step, Asked::after),
        measured.length == 0 ? null : Hands.median(measured) * MINUTES,
        !hands.isKnown(step.element()));
  }

  private double perWeek(ReadStep step, Function<Asked, List<String>> side) {
    long times =
        walked.stream()
            .flatMap(it -> side.apply(it).stream())
            .filter(step.element()::equals)
            .count();
    double coming = Arrays.stream(arrivals).average().orElse(0);
    return walked.isEmpty() ? 0 : coming * times / walked.size();
  }
}

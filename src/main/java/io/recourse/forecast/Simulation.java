package io.recourse.forecast;

import io.recourse.forecast.Forecast.Week;
import io.recourse.scenarios.WalkedAgain.Asked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Weeks as they may come: as many instances as one of the measured weeks had, each a past one, with
 * tasks that take as long as one of those that were measured. Both versions meet the same weeks, so
 * that what they differ by is the draft's.
 */
final class Simulation {

  private static final long SEED = 6;
  private static final int MOST_WEEKS = 2000;
  private static final int FEWEST_WEEKS = 200;
  private static final long MOST_INSTANCES = 1_000_000;
  private static final double TAIL = 0.05;

  private final int[] arrivals;
  private final List<Asked> instances;
  private final Map<String, double[]> hours;
  private final Staffing staffing;

  /**
   * @param arrivals instances of each measured week
   * @param hours of each step, as they were measured
   * @param staffing whose hours they are on each side
   */
  Simulation(
      int[] arrivals, List<Asked> instances, Map<String, double[]> hours, Staffing staffing) {
    this.arrivals = arrivals.clone();
    this.instances = instances;
    this.hours = hours;
    this.staffing = staffing;
  }

  /** Hours of a team in each simulated week. */
  record Weeks(double[] before, double[] after) {

    Week then() {
      return week(before);
    }

    Week now() {
      return week(after);
    }

    Week more() {
      double[] more = after.clone();
      Arrays.setAll(more, week -> after[week] - before[week]);
      return week(more);
    }

    private static Week week(double[] hours) {
      double[] sorted = hours.clone();
      Arrays.sort(sorted);
      return new Week(Hands.mean(sorted), at(sorted, TAIL), at(sorted, 1 - TAIL));
    }

    private static double at(double[] sorted, double share) {
      return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
  }

  /** By team. */
  Map<String, Weeks> run() {
    int weeks = weeks();
    Map<String, Weeks> found = new HashMap<>();
    staffing
        .teams()
        .forEach(team -> found.put(team, new Weeks(new double[weeks], new double[weeks])));
    Map<String, double[]> before = side(found, staffing.teamsThen(), Weeks::before);
    Map<String, double[]> after = side(found, staffing.teamsNow(), Weeks::after);
    SplittableRandom chance = new SplittableRandom(SEED);
    for (int week = 0; week < weeks; week++) {
      int coming = arrivals[chance.nextInt(arrivals.length)];
      for (int i = 0; i < coming; i++) {
        Asked one = instances.get(chance.nextInt(instances.size()));
        long luck = chance.nextLong();
        add(one.before(), luck, week, before);
        add(one.after(), luck, week, after);
      }
    }
    return found;
  }

  /** The weeks of each step: those of its team on that side. */
  private static Map<String, double[]> side(
      Map<String, Weeks> found, Map<String, String> teams, Function<Weeks, double[]> side) {
    Map<String, double[]> weeks = new HashMap<>();
    teams.forEach((step, team) -> weeks.put(step, side.apply(found.get(team))));
    return weeks;
  }

  private int weeks() {
    long usual = Math.max(1, Arrays.stream(arrivals).sum() / arrivals.length);
    return (int) Math.max(FEWEST_WEEKS, Math.min(MOST_INSTANCES / usual, MOST_WEEKS));
  }

  /** The same step has the same luck on both sides, however many stand before it. */
  private void add(List<String> steps, long luck, int week, Map<String, double[]> weeksOfSteps) {
    Map<String, Integer> times = new HashMap<>();
    for (String step : steps) {
      double[] measured = hours.getOrDefault(step, new double[0]);
      double[] weeks = weeksOfSteps.get(step);
      int time = times.merge(step, 1, Integer::sum);
      if (measured.length > 0 && weeks != null) {
        SplittableRandom own = new SplittableRandom(luck ^ (step.hashCode() * 31L + time));
        weeks[week] += measured[own.nextInt(measured.length)];
      }
    }
  }
}

package io.recourse.forecast;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.recourse.engine.ReadStep;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Who does which tasks: by the deployed version and by the draft, which may name another team.
 *
 * @param then tasks of people in the deployed version
 * @param now tasks of people in the draft
 */
record Staffing(List<ReadStep> then, List<ReadStep> now) {

  /** Each once, as the draft has it where it has it. */
  Collection<ReadStep> steps() {
    return over(then, now, Function.identity()).values();
  }

  /** Of each task in the deployed version. */
  Map<String, String> teamsThen() {
    return teams(then);
  }

  /** Of each task in the draft. */
  Map<String, String> teamsNow() {
    return teams(now);
  }

  /** Of whom the past work at each task was: what the deployed version lacks is the draft's. */
  Map<String, String> teamsOfPast() {
    return over(now, then, ReadStep::team);
  }

  Set<String> elements() {
    return steps().stream().map(ReadStep::element).collect(toSet());
  }

  Set<String> teams() {
    Set<String> teams = then.stream().map(ReadStep::team).collect(toSet());
    now.forEach(it -> teams.add(it.team()));
    return teams;
  }

  private static Map<String, String> teams(List<ReadStep> steps) {
    return steps.stream()
        .collect(toUnmodifiableMap(ReadStep::element, ReadStep::team, (one, other) -> other));
  }

  private static <T> Map<String, T> over(
      List<ReadStep> under, List<ReadStep> over, Function<ReadStep, T> what) {
    Map<String, T> found = new HashMap<>();
    under.forEach(it -> found.put(it.element(), what.apply(it)));
    over.forEach(it -> found.put(it.element(), what.apply(it)));
    return found;
  }
}

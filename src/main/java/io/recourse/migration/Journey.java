package io.recourse.migration;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes together: the process of the cases and, where that is wanted, the processes they call,
 * each from one version to another.
 *
 * @param together whether called processes go with their callers; without it they stay
 * @param called one entry for each version of a process that is called
 * @param anew whether open work is due, and whose it is, as the other version says
 */
public record Journey(Route route, boolean together, List<Route> called, boolean anew) {

  public Journey {
    called = List.copyOf(called);
  }

  public List<Route> all() {
    return Stream.concat(Stream.of(route), called.stream()).toList();
  }

  /** The same with steps of one of its processes mapped anew. */
  Journey with(Route mapped) {
    return route.isOf(mapped)
        ? new Journey(mapped, together, called, anew)
        : new Journey(
            route,
            together,
            called.stream().map(one -> one.isOf(mapped) ? mapped : one).toList(),
            anew);
  }

  /** The same with what is called by now and was not when it was planned. */
  Journey and(List<Route> found) {
    return new Journey(
        route, together, Stream.concat(called.stream(), unplanned(found)).toList(), anew);
  }

  private Stream<Route> unplanned(List<Route> found) {
    return found.stream().filter(one -> called.stream().noneMatch(one::isOf));
  }

  /** The version to which instances of one of its processes go. */
  int to(String process) {
    return all().stream()
        .filter(one -> one.process().equals(process))
        .findFirst()
        .orElse(route)
        .to();
  }

  /** Where instances of this version of a process go. */
  Route of(String process, int from) {
    Route asked = new Route(process, from, from, Map.of());
    return all().stream()
        .filter(asked::isOf)
        .findFirst()
        .orElseThrow(() -> Problem.invalid("/process", "migration.notOfIt", process, from));
  }
}

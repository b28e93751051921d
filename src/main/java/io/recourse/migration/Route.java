package io.recourse.migration;

import java.util.Map;

/**
 * From which version of a process to which, and by which steps.
 *
 * @param own steps that an owner mapped by hand, by element of the version they stand on; an empty
 *     target says that cases that stand there stay
 */
public record Route(String process, int from, int to, Map<String, String> own) {

  public Route {
    own = Map.copyOf(own);
  }

  /** Whether it begins where the other does. */
  boolean isOf(Route other) {
    return process.equals(other.process) && from == other.from;
  }

  Route mapped(Map<String, String> steps) {
    return new Route(process, from, to, steps);
  }
}

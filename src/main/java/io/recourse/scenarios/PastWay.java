package io.recourse.scenarios;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one process of a closed case went through.
 *
 * @param facts what it knew at its end; null where that is not kept
 * @param rounds by gateway what it knew each time it came there
 * @param alone whether no other instance of the process ran beside it in its case
 */
public record PastWay(
    Instant begins,
    List<Step> steps,
    Map<String, Object> facts,
    Map<String, List<Map<String, Object>>> rounds,
    boolean alone) {

  /**
   * A step as the trail tells of it.
   *
   * @param since when it began to wait; null for what did not
   */
  public record Step(String element, Instant since, Instant at, boolean cancelled) {}

  /** The element that it began with. */
  String start() {
    return steps.isEmpty() ? null : steps.get(0).element();
  }

  /** Since when this element stood there at that time. */
  Instant stoodSince(String element, Instant at) {
    return steps.stream()
        .filter(it -> it.element().equals(element))
        .map(Step::since)
        .filter(Objects::nonNull)
        .filter(since -> !since.isAfter(at))
        .max(Instant::compareTo)
        .orElse(at);
  }
}

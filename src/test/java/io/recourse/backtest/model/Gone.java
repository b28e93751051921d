package io.recourse.backtest.model;

import io.recourse.engine.dry.DryFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a past instance went through, step by step, in hours since it began. */
final class Gone {

  static final Instant BEGUN = Instant.parse("2026-01-10T08:00:00Z");

  private final List<PastStep> steps = new ArrayList<>();
  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, List<Map<String, Object>>> gateways = new HashMap<>();
  private int now;

  Gone() {
    passed("Start_It", "startEvent");
  }

  static Instant at(int hours) {
    return BEGUN.plus(Duration.ofHours(hours));
  }

  Gone passed(String element, String kind, String... learned) {
    return step(element, kind, null, false, learned);
  }

  /** By a person who needed so long. */
  Gone did(String element, int hours, String... learned) {
    now += hours;
    return step(element, "userTask", at(now - hours), false, learned);
  }

  /** A person had it so long. */
  Gone left(String element, int hours) {
    now += hours;
    return step(element, "userTask", at(now - hours), true);
  }

  private Gone step(String element, String kind, Instant since, boolean left, String... learned) {
    steps.add(
        new PastStep(element, kind, since, at(now), left, steps.size() + 1L, Set.of(learned)));
    return this;
  }

  Gone knew(String fact, Object value) {
    facts.put(fact, value);
    return this;
  }

  Gone knewAt(String gateway, Map<String, Object> known) {
    gateways.computeIfAbsent(gateway, it -> new ArrayList<>()).add(known);
    return this;
  }

  PastInstance ended(String end) {
    passed(end, "noneEndEvent");
    return new PastInstance(
        "RC-1",
        1,
        BEGUN,
        at(now),
        null,
        List.copyOf(steps),
        Set.of(),
        new DryFacts(facts, gateways),
        true);
  }
}

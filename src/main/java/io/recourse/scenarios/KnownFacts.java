package io.recourse.scenarios;

import io.recourse.engine.dry.DryFacts;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts of a scenario as a process knows them: what is written as a point in time is one. */
final class KnownFacts {

  private KnownFacts() {}

  static DryFacts of(Map<String, Object> facts, Way way) {
    Map<String, Object> known = typed(facts);
    way.nothing().forEach(name -> known.put(name, null));
    return new DryFacts(known, rounds(way.rounds()));
  }

  private static Map<String, List<Map<String, Object>>> rounds(
      Map<String, List<Map<String, Object>>> rounds) {
    return rounds.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> it.getValue().stream().map(KnownFacts::typed).toList()));
  }

  static Map<String, Object> typed(Map<String, Object> facts) {
    Map<String, Object> typed = new HashMap<>(facts);
    typed.replaceAll((name, value) -> value instanceof String text ? typed(text) : value);
    return typed;
  }

  private static Object typed(String text) {
    try {
      return Date.from(Instant.parse(text));
    } catch (DateTimeParseException | IllegalArgumentException words) {
      return text;
    }
  }
}

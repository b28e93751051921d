package io.recourse.scenarios.web;

import io.recourse.scenarios.Scenario;
import io.recourse.scenarios.Wanted;
import io.recourse.scenarios.Way;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scenario of a process as its form has it, a line each.
 *
 * @param facts such as {@code automatic = false}; without a value it is known that there is none
 * @param answers such as {@code Task_DecideReturn after PT26H: decision = approve; note = seen}, or
 *     {@code Task_DecideReturn never}
 * @param end the element it ends at; may be empty
 * @param passes elements
 */
record WrittenScenario(
    String name, Integer version, String facts, String answers, String end, String passes) {

  private static final String AFTER = " after ";

  static WrittenScenario of(Scenario kept) {
    Way way = kept.way();
    Map<String, Object> facts = new HashMap<>(kept.facts());
    way.nothing().forEach(name -> facts.put(name, null));
    return new WrittenScenario(
        kept.name(),
        kept.version(),
        String.join("\n", written(facts)),
        way.answers().stream().map(WrittenScenario::written).collect(Collectors.joining("\n")),
        String.valueOf(kept.expected().getOrDefault("end", "")),
        String.join("\n", way.passes()));
  }

  private static String written(Way.Answer answer) {
    String comes = answer.after() == null ? " never" : AFTER + answer.after();
    List<String> facts = written(answer.facts());
    return answer.at() + comes + (facts.isEmpty() ? "" : ": " + String.join("; ", facts));
  }

  private static List<String> written(Map<String, Object> facts) {
    return facts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey() + " = " + (it.getValue() == null ? "" : it.getValue()))
        .toList();
  }

  int seen() {
    return version == null ? 0 : version;
  }

  /**
   * @param before what no form shows is as it was; null for a new one
   */
  Wanted wanted(Way before) {
    Map<String, Object> known = read(lines(facts));
    List<String> nothing =
        known.entrySet().stream()
            .filter(it -> it.getValue() == null)
            .map(Map.Entry::getKey)
            .toList();
    Way way =
        new Way(
            before == null ? null : before.start(),
            before == null ? null : before.begins(),
            nothing,
            lines(answers).map(WrittenScenario::answer).toList(),
            before == null ? null : before.rounds(),
            lines(passes).toList(),
            before == null ? null : before.takenFrom());
    String ends = end == null ? "" : end.strip();
    return new Wanted(name, known, ends.isEmpty() ? Map.of() : Map.of("end", ends), way);
  }

  private static Way.Answer answer(String line) {
    String[] parts = line.split(":", 2);
    Map<String, Object> facts =
        parts.length < 2 ? Map.of() : read(Arrays.stream(parts[1].split(";")));
    String[] comes = parts[0].strip().split("\\s+", 3);
    boolean never = comes.length == 2 && comes[1].equals("never");
    return new Way.Answer(
        comes[0], never ? null : comes.length == 3 ? comes[2].strip() : "", facts);
  }

  private static Stream<String> lines(String text) {
    return text == null ? Stream.of() : text.lines().map(String::strip).filter(it -> !it.isEmpty());
  }

  private static Map<String, Object> read(Stream<String> facts) {
    Map<String, Object> read = new HashMap<>();
    for (String fact : facts.toList()) {
      String[] parts = fact.split("=", 2);
      read.put(parts[0].strip(), parts.length < 2 ? null : value(parts[1].strip()));
    }
    return read;
  }

  private static Object value(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.equals("true") || typed.equals("false")) {
      return Boolean.valueOf(typed);
    }
    return typed.matches("-?\\d{1,9}")
        ? (Object) Integer.valueOf(typed)
        : typed.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(typed) : typed;
  }
}

package io.recourse.scenarios;

import io.recourse.common.Problem.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What of a way cannot be kept. */
final class SoundWay {

  static final String END = "end";

  /** As many steps as a walk may take. */
  private static final int MOST = 500;

  private static final int LONGEST = 200;
  private static final Duration LONGEST_WAIT = Duration.ofDays(3650);
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Set<String> DEMANDS = Set.of(END);

  private final Way way;
  private final List<FieldError> errors = new ArrayList<>();

  private SoundWay(Way way) {
    this.way = way;
  }

  static List<FieldError> errors(Way way, Map<String, Object> expected) {
    if (way == null) {
      return List.of(new FieldError("/way", "scenario.way"));
    }
    SoundWay sound = new SoundWay(way);
    sound.begins();
    sound.demands(expected);
    sound.answers();
    sound.names("/way/passes", way.passes());
    sound.names("/way/nothing", way.nothing());
    sound.rounds();
    return sound.errors;
  }

  private void begins() {
    Instant begins = way.begins();
    if (begins != null && (begins.isBefore(EARLIEST) || begins.isAfter(LATEST))) {
      errors.add(new FieldError("/way/begins", "scenario.begins"));
    }
    if (way.start() != null && !isName(way.start())) {
      errors.add(new FieldError("/way/start", "scenario.element"));
    }
  }

  private void demands(Map<String, Object> expected) {
    Set<String> foreign = new TreeSet<>(expected.keySet());
    foreign.removeAll(DEMANDS);
    if (!foreign.isEmpty()) {
      errors.add(FieldError.of("/expected", "scenario.onlyEnd", String.join(", ", foreign)));
    } else if (expected.isEmpty() && way.passes().isEmpty()) {
      errors.add(new FieldError("/expected", "scenario.nowhere"));
    }
  }

  private void answers() {
    if (way.answers().size() > MOST) {
      errors.add(FieldError.of("/way/answers", "scenario.many", MOST));
    }
    for (int i = 0; i < way.answers().size(); i++) {
      answer("/way/answers/" + i, way.answers().get(i));
    }
  }

  private void answer(String pointer, Way.Answer answer) {
    if (!isName(answer.at())) {
      errors.add(new FieldError(pointer + "/at", "scenario.element"));
    }
    if (answer.comes() && !isSpan(answer.after())) {
      errors.add(new FieldError(pointer + "/after", "scenario.after"));
    }
    facts(pointer + "/facts", answer.facts());
  }

  private void rounds() {
    if (way.rounds().values().stream().anyMatch(it -> it == null || it.size() > MOST)) {
      errors.add(FieldError.of("/way/rounds", "scenario.many", MOST));
      return;
    }
    way.rounds().forEach((gateway, all) -> all.forEach(it -> facts("/way/rounds", it)));
  }

  private void facts(String pointer, Map<String, Object> facts) {
    if (facts == null || !Wanted.arePlain(facts)) {
      errors.add(Wanted.columns(pointer));
    }
  }

  private void names(String pointer, List<String> names) {
    if (names.size() > MOST) {
      errors.add(FieldError.of(pointer, "scenario.many", MOST));
    }
    if (!names.stream().allMatch(SoundWay::isName)) {
      errors.add(new FieldError(pointer, "scenario.element"));
    }
  }

  private static boolean isName(String name) {
    return name != null && name.length() <= LONGEST && name.matches("[\\w.\\-]+");
  }

  private static boolean isSpan(String after) {
    try {
      Duration takes = new Way.Answer(null, after, null).takes();
      return !takes.isNegative() && takes.compareTo(LONGEST_WAIT) <= 0;
    } catch (DateTimeException | ArithmeticException none) {
      return false;
    }
  }
}

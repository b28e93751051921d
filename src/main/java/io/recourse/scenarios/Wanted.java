package io.recourse.scenarios;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.engine.ModelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A scenario as somebody wants it kept; facts that are not known are left out.
 *
 * @param way how a process is walked; null for a table
 */
public record Wanted(
    String name, Map<String, Object> facts, Map<String, Object> expected, Way way) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_WORD = 1000;
  private static final int MOST_COLUMNS = 100;

  /** Tidied. */
  public Wanted {
    name = name == null ? "" : name.strip();
    facts = known(facts);
    expected = known(expected);
  }

  /**
   * @throws Problem naming each part that cannot be kept
   */
  Wanted demandSound(ModelKind kind) {
    List<FieldError> errors = new ArrayList<>();
    if (name.isEmpty() || name.length() > LONGEST_NAME || isBroken(name)) {
      errors.add(FieldError.of("/name", "scenario.name", LONGEST_NAME));
    }
    if (kind == ModelKind.BPMN) {
      errors.addAll(SoundWay.errors(way, expected));
    } else if (expected.isEmpty()) {
      errors.add(FieldError.of("/expected", "scenario.nothing"));
    }
    columns("/facts", facts, errors);
    columns("/expected", expected, errors);
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return kind == ModelKind.BPMN ? this : new Wanted(name, facts, expected, null);
  }

  private static void columns(
      String pointer, Map<String, Object> columns, List<FieldError> errors) {
    if (!arePlain(columns)) {
      errors.add(columns(pointer));
    }
  }

  /** Few enough, each a word, a number, yes or no, or nothing. */
  static boolean arePlain(Map<String, Object> columns) {
    return columns.size() <= MOST_COLUMNS
        && columns.entrySet().stream()
            .allMatch(it -> isPlain(it.getKey(), Objects.requireNonNullElse(it.getValue(), "")));
  }

  static FieldError columns(String pointer) {
    return FieldError.of(pointer, "scenario.columns", MOST_COLUMNS, LONGEST_WORD);
  }

  private static boolean isPlain(String column, Object value) {
    return isWord(column)
        && (value instanceof Boolean
            || (value instanceof Number number && Double.isFinite(number.doubleValue()))
            || (value instanceof String text && isWord(text)));
  }

  private static boolean isWord(String text) {
    return text.length() <= LONGEST_WORD && !isBroken(text);
  }

  private static boolean isBroken(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static Map<String, Object> known(Map<String, Object> columns) {
    Map<String, Object> known = new TreeMap<>(columns == null ? Map.of() : columns);
    known.values().removeIf(Objects::isNull);
    return known;
  }
}

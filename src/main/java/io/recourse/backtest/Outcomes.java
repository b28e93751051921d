package io.recourse.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Two outcomes of one table beside each other; words about the ground do not count. */
record Outcomes(Map<String, Object> then, Map<String, Object> now) {

  private static final String WORDS = "ground";

  /** Names of the columns that differ, with both values. */
  List<String> differences() {
    TreeSet<String> columns = new TreeSet<>(then.keySet());
    columns.addAll(now.keySet());
    columns.remove(WORDS);
    List<String> found = new ArrayList<>();
    for (String column : columns) {
      if (isOther(column)) {
        found.add(column + ": " + shown(then, column) + " → " + shown(now, column));
      }
    }
    return List.copyOf(found);
  }

  boolean isOther(String column) {
    return !Objects.equals(text(then, column), text(now, column));
  }

  /** Below 0 where the customer is worse off by any column, above it where better by one. */
  int turn(List<Meaning> meanings) {
    List<Integer> turns =
        meanings.stream()
            .filter(it -> isOther(it.column()))
            .map(it -> it.turn(text(then, it.column()), text(now, it.column())))
            .toList();
    return turns.stream().anyMatch(it -> it < 0)
        ? -1
        : turns.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** 1 where only the new outcome pays, -1 where only the old one did. */
  int pays(List<Meaning> meanings) {
    return meanings.stream()
        .filter(it -> !it.pays().isEmpty())
        .mapToInt(
            it ->
                Boolean.compare(
                    it.pays().contains(text(now, it.column())),
                    it.pays().contains(text(then, it.column()))))
        .sum();
  }

  Change.Hand hand(List<Meaning> meanings) {
    boolean asked = isByPerson(then, meanings);
    boolean stays = isByPerson(now, meanings);
    if (asked == stays) {
      return Change.Hand.AS_BEFORE;
    }
    return asked ? Change.Hand.AUTOMATIC : Change.Hand.BY_PERSON;
  }

  /** Above 0 where the customer is paid who was not, or without a person; below it the reverse. */
  int ease(List<Meaning> meanings) {
    return Integer.compare(ease(now, meanings), ease(then, meanings));
  }

  private static int ease(Map<String, Object> outcome, List<Meaning> meanings) {
    boolean isPaid =
        meanings.stream()
            .filter(it -> !it.pays().isEmpty())
            .allMatch(it -> it.pays().contains(text(outcome, it.column())));
    return !isPaid ? 0 : isByPerson(outcome, meanings) ? 1 : 2;
  }

  static boolean isByPerson(Map<String, Object> outcome, List<Meaning> meanings) {
    return meanings.stream().anyMatch(it -> it.byPerson().contains(text(outcome, it.column())));
  }

  private static String shown(Map<String, Object> outcome, String column) {
    String text = text(outcome, column);
    return text.isEmpty() ? "–" : text;
  }

  /** 1, 1.0 and 1E0 are one number. */
  private static String text(Map<String, Object> outcome, String column) {
    Object value = outcome.get(column);
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}

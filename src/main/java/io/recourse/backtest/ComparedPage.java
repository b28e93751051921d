package io.recourse.backtest;

import io.recourse.engine.TableTrial.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Whole cases of a back-test of a table that are compared by one job. */
final class ComparedPage {

  private final int from;
  private final List<Comparison> compared = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private int cases;

  /**
   * @param from place of its first case
   */
  ComparedPage(int from) {
    this.from = from;
  }

  /**
   * Compares case by case until its time is over; what was not answered in time is left to the next
   * page, but the first case never.
   *
   * @param most how many cases there are for it
   */
  ComparedPage compare(
      String table,
      List<PastDecision> past,
      List<Answer> answers,
      AskAfter after,
      int most,
      BooleanSupplier isOver) {
    Map<Integer, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < past.size(); i++) {
      places.computeIfAbsent(past.get(i).place(), any -> new ArrayList<>()).add(i);
    }
    for (Map.Entry<Integer, List<Integer>> one : places.entrySet()) {
      boolean isLate = one.getValue().stream().anyMatch(i -> answers.get(i).isOutOfTime());
      if (one.getKey() > from && (isLate || isOver.getAsBoolean())) {
        cases = one.getKey() - from;
        return this;
      }
      one.getValue().forEach(i -> add(new Comparison(past.get(i), table, answers.get(i), after)));
    }
    cases = most;
    return this;
  }

  private void add(Comparison one) {
    compared.add(one);
    one.change().ifPresent(changes::add);
  }

  List<Change> changes() {
    return changes;
  }

  int count(Predicate<Comparison> wanted) {
    return (int) compared.stream().filter(wanted).count();
  }

  /**
   * @param base the version that the draft is based on, as receipts name it
   */
  BackTest.Page counted(String base, Duration took) {
    return new BackTest.Page(
        cases,
        compared.size(),
        count(Comparison::isUnanswered),
        count(it -> !it.isLawKnown()),
        count(it -> !it.past().version().split("/")[0].equals(base)),
        took);
  }
}

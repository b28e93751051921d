package io.recourse.policy;

import java.util.List;

/**
 * A decision table as it is in force, for people to read.
 *
 * @param firstDecides whether the first row that fits decides; else no two fit together
 * @param facts what it looks at, column by column
 * @param answers what it says, column by column
 */
public record RuleSheet(
    String decision,
    int version,
    boolean firstDecides,
    List<String> facts,
    List<String> answers,
    List<Row> rows) {

  /**
   * @param tests in the order of the facts, as they are written; empty for any
   * @param results in the order of the answers, as they are written
   */
  public record Row(int number, List<String> tests, List<String> results) {}
}

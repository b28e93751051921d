package io.recourse.backtest;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A decision as its receipt keeps it, with what the case knows around it.
 *
 * @param place of its case among those of the back-test
 * @param version version of the table that took it
 * @param at when the table was asked
 * @param decidedAt when the line was decided after that; null where the case does not say
 * @param worth value of the goods of the line; null where there is none
 * @param ofLine what is known of the line beside the receipt, under the names that tables read
 * @param late whether a person decided it later than its clock allowed; null where none ran
 * @param last whether the table was not asked of the line again
 * @param marked whether the case is marked for abuse
 * @param after what the tables said that were asked after it, by their keys
 */
public record PastDecision(
    int place,
    long receipt,
    String caseNumber,
    Integer item,
    String version,
    Map<String, Object> inputs,
    List<String> rules,
    Map<String, Object> outcome,
    String ground,
    Instant at,
    Instant decidedAt,
    Money worth,
    Map<String, Object> ofLine,
    Boolean late,
    boolean last,
    boolean marked,
    Map<String, Answered> after) {

  /** Facts and answer of a table, as its receipt keeps them. */
  public record Answered(Map<String, Object> inputs, Map<String, Object> outcome) {}
}

package io.recourse.backtest;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A decision as its receipt keeps it, with what the case knows around it.
 *
 * @param version version of the table that took it
 * @param at when the table was asked
 * @param decidedAt when the line was decided after that; null where the case does not say
 * @param worth value of the goods of the line; null where there is none
 */
public record PastDecision(
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
    Money worth) {}

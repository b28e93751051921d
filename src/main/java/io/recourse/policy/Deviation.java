package io.recourse.policy;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.List;

/**
 * One decision or term that went otherwise than the rules said (POL-04).
 *
 * @param item the case line; null when it is about the whole case
 * @param team whose work it was
 * @param by who decided; the system where a term ran out
 * @param done the remedy given, or the clock that ran out
 * @param why the reason given; for a clock the default that then happened
 * @param ruleSaid what the rule said, with its ground; may be null
 * @param rules the rules that matched, or the term that was set
 * @param version of table and policy
 */
public record Deviation(
    String id,
    Kind kind,
    String caseNumber,
    Integer item,
    String team,
    Actor by,
    String done,
    String why,
    String ruleSaid,
    List<String> rules,
    String version,
    Instant at) {

  /** How it differs from the rule. */
  public enum Kind {
    GRANTED_AGAINST_RULE,
    REFUSED_AGAINST_RULE,
    OTHER_REMEDY,
    /** Goodwill of the specialists beyond what other teams may give (TRI-08). */
    INDIVIDUAL_SOLUTION,
    LATE
  }

  /** How many of one kind a team had in one month of UTC, such as {@code 2026-11}. */
  public record Count(String month, String team, Kind kind, int number) {}
}

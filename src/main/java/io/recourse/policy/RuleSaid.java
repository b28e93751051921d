package io.recourse.policy;

import java.util.List;

/**
 * One rule of a table, read aloud.
 *
 * @param when the facts it asks for; none where it is for all that is left
 * @param then its answers
 * @param why its ground in words; empty for none
 */
public record RuleSaid(int number, List<Fact> when, String then, String why) {

  /** What a rule asks of one fact. */
  public record Fact(String label, String value) {}
}

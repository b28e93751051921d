package io.recourse.backtest;

import io.recourse.common.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a back-test found.
 *
 * @param changed decisions with another outcome
 * @param cases cases with at least one of them
 * @param loses decisions that are worse for the customer
 * @param automatic decisions that no person has to take any more
 * @param daysSaved what those save in all, where both ends are known
 * @param timed how many of them have both ends
 * @param sums by currency
 * @param kinds each change of a column, the most frequent first; 20 at most
 * @param marked refunds of cases marked for abuse
 * @param clocks terms of the cases
 * @param after tables asked after the changed one
 */
public record Findings(
    int changed,
    int cases,
    int loses,
    int gains,
    int breaches,
    int automatic,
    int byPerson,
    BigDecimal daysSaved,
    int timed,
    List<Sum> sums,
    List<Kind> kinds,
    Marked marked,
    Clocks clocks,
    List<Further> after) {

  /** Money of one currency: paid under the draft only, then only, and paid sooner. */
  public record Sum(Money more, Money less, Money sooner) {}

  /** Decisions by which more, or fewer, of those are paid, or paid without a person. */
  public record Marked(int more, int fewer) {}

  /**
   * Clocks that ran while people decided.
   *
   * @param inTime decided too late then, and at once under the draft
   * @param decided decisions that people took on the cases looked at
   * @param late how many of them too late
   * @param foreseen how many would be late of those that a person has to take under the draft only,
   *     if people are late as often as then
   */
  public record Clocks(int inTime, int decided, int late, int foreseen) {}

  /**
   * What becomes of a table that is asked after the changed one.
   *
   * @param asked asked under the draft only
   * @param gone asked then only
   * @param changed asked both ways, with other answers
   * @param unanswered without an answer under the draft
   * @param guessed asked without all facts that it may read
   */
  public record Further(
      String decision, int asked, int gone, int changed, int unanswered, int guessed) {}

  /** One change of a column, and whom it helps. */
  public record Kind(String what, int loses, int gains, int neither) {}
}

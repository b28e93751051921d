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
    List<Kind> kinds) {

  /** Money of one currency: paid under the draft only, then only, and paid sooner. */
  public record Sum(Money more, Money less, Money sooner) {}

  /** One change of a column, and whom it helps. */
  public record Kind(String what, int loses, int gains, int neither) {}
}

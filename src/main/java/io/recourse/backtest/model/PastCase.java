package io.recourse.backtest.model;

import io.recourse.common.Money;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a closed case says beside its steps.
 *
 * @param paid refunds that were settled
 * @param worth value of its goods; null where it does not know it
 * @param terms terms of the law that we had to keep and that ended
 * @param granted on what ground the law grants what was asked for; null where it does not
 * @param lawKnown whether its receipts say what the law grants
 */
public record PastCase(
    List<Paid> paid, Money worth, List<Term> terms, String granted, boolean lawKnown) {

  /**
   * A refund, and when it was settled.
   *
   * @param by processes whose instances know it
   */
  public record Paid(Money sum, Instant at, Set<String> by) {}

  /** A term of the law by its name. */
  public record Term(String name, Instant startedAt, Instant due, Instant endedAt) {

    boolean isMissed() {
      return endedAt.isAfter(due);
    }
  }

  /** What one of its instances paid, or was paid because of it. */
  PastCase of(PastInstance past, Paying paying) {
    List<Paid> own =
        paid.stream().filter(it -> past.isInTimeOf(it.at()) && paying.mayBeOf(it.by())).toList();
    return new PastCase(own, worth, terms, granted, lawKnown);
  }

  /** What was paid in all; null where nothing was. */
  Money sum() {
    return paid.stream().map(Paid::sum).reduce(Money::plus).orElse(null);
  }
}

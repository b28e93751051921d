package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.refunds.GatewayAnswer.Settled;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the provider said about a refund that finance paid by hand; in the caller's
 * transaction, so that a double payment is not booked without the task that clears it.
 */
@Component
class RecordLateAnswer {

  private final Cases cases;
  private final Refunds refunds;
  private final RefundAttempts attempts;
  private final RefundBook book;
  private final Clock clock;

  RecordLateAnswer(
      Cases cases, Refunds refunds, RefundAttempts attempts, RefundBook book, Clock clock) {
    this.cases = cases;
    this.refunds = refunds;
    this.attempts = attempts;
    this.book = book;
    this.clock = clock;
  }

  @Transactional
  public void record(RefundId id, int attempt, GatewayAnswer answer) {
    cases.lock(refunds.get(id).promise().caseNumber());
    Refund refund = refunds.lock(id);
    attempts.end(id, attempt, clock.instant(), answer.word(), answer.detail());
    if (answer instanceof Settled settled && !refund.progress().out().byProvider()) {
      book.paidByProvider(refund, settled.providerRef(), MoneyOut.BY_PROVIDER);
    }
  }
}

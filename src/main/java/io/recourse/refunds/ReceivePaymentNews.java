package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.PaymentNews.Status;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a verified report of a payment provider. Duplicates and reports of unknown refunds are kept
 * and change nothing.
 */
@Service
public class ReceivePaymentNews {

  private final PaymentNewsLog log;
  private final Cases cases;
  private final Refunds refunds;
  private final RefundBook book;
  private final RefundFlow flow;
  private final GatewayTimes times;
  private final Clock clock;

  ReceivePaymentNews(
      PaymentNewsLog log,
      Cases cases,
      Refunds refunds,
      RefundBook book,
      RefundFlow flow,
      GatewayTimes times,
      Clock clock) {
    this.log = log;
    this.cases = cases;
    this.refunds = refunds;
    this.book = book;
    this.flow = flow;
    this.times = times;
    this.clock = clock;
  }

  @Transactional
  public void receive(PaymentNews news, String body) {
    if (log.keep(news.provider(), news.eventId(), body)) {
      refunds
          .named(news.idempotencyKey(), news.providerRef())
          .ifPresent(refund -> apply(refund, news));
    }
  }

  private void apply(RefundId id, PaymentNews news) {
    CaseNumber number = refunds.get(id).promise().caseNumber();
    cases.lock(number);
    Refund refund = refunds.lock(id);
    if (changes(refund, news)) {
      flow.reported(number);
    }
  }

  private boolean changes(Refund refund, PaymentNews news) {
    if (news.status() == Status.SETTLED && isOut(refund.state()) && isSameAmount(refund, news)) {
      book.settle(refund, news.providerRef(), "provider");
      return true;
    }
    if (news.status() == Status.FAILED && isInDoubt(refund.state())) {
      book.decline(refund, news.failureCode());
      return true;
    }
    if (news.status() == Status.FAILED && refund.state() == RefundState.SETTLED) {
      bounced(refund, news);
    }
    return false;
  }

  /** It may be old news that came late, so a person looks before any money moves. */
  private void bounced(Refund refund, PaymentNews news) {
    refund.bounced(news.failureCode() == null ? "BOUNCED" : news.failureCode());
    refunds.save(refund);
    RefundPromise promise = refund.promise();
    Instant due = clock.instant().plus(times.byHandWithin());
    flow.bounced(promise.caseNumber(), promise.decision(), refund.id(), due);
  }

  private static boolean isOut(RefundState state) {
    return isInDoubt(state) || state == RefundState.DECLINED;
  }

  private static boolean isInDoubt(RefundState state) {
    return state == RefundState.SENT || state == RefundState.UNKNOWN;
  }

  private static boolean isSameAmount(Refund refund, PaymentNews news) {
    return news.amount() == null || news.amount() == refund.promise().amount().amount();
  }
}

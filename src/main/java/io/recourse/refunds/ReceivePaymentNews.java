package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.PaymentNews.Status;
import java.time.Clock;
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
  private final RefundAlarms alarms;
  private final Clock clock;

  ReceivePaymentNews(
      PaymentNewsLog log,
      Cases cases,
      Refunds refunds,
      RefundBook book,
      RefundFlow flow,
      RefundAlarms alarms,
      Clock clock) {
    this.log = log;
    this.cases = cases;
    this.refunds = refunds;
    this.book = book;
    this.flow = flow;
    this.alarms = alarms;
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
    if (!concerns(refund, news)) {
      return false;
    }
    refund.heard(inWords(news), clock.instant());
    return news.status() == Status.SETTLED ? paid(refund, news) : failed(refund, news);
  }

  private boolean paid(Refund refund, PaymentNews news) {
    boolean isSettled = refund.state() == RefundState.SETTLED;
    if (!isSameAmount(refund, news)) {
      return isSettled ? doubted(refund, "AMOUNT_DIFFERS") : kept(refund);
    }
    if (isSettled && refund.progress().out().byProvider()) {
      return kept(refund);
    }
    book.paidByProvider(refund, news.providerRef(), MoneyOut.BY_PROVIDER);
    return true;
  }

  private boolean failed(Refund refund, PaymentNews news) {
    if (isInDoubt(refund.state())) {
      book.decline(refund, news.failureCode());
      return true;
    }
    return refund.state() == RefundState.SETTLED && refund.progress().out().byProvider()
        ? doubted(refund, news.failureCode() == null ? "BOUNCED" : news.failureCode())
        : kept(refund);
  }

  /** It may be old news that came late, so a person looks before any money moves. */
  private boolean doubted(Refund refund, String code) {
    refund.bounced(code);
    refunds.save(refund);
    alarms.bounced(refund);
    return false;
  }

  /** It says what the books say, or stands beside a task that is open anyway. */
  private boolean kept(Refund refund) {
    refunds.save(refund);
    return false;
  }

  private static boolean concerns(Refund refund, PaymentNews news) {
    boolean wasSent = isInDoubt(refund.state()) || refund.state() == RefundState.DECLINED;
    boolean isAnEnd = news.status() == Status.SETTLED || news.status() == Status.FAILED;
    return isAnEnd && (wasSent || refund.state() == RefundState.SETTLED);
  }

  private static String inWords(PaymentNews news) {
    boolean failed = news.status() == Status.FAILED;
    String more = failed ? news.failureCode() : amount(news);
    return more == null ? news.status().name() : news.status() + " · " + more;
  }

  private static String amount(PaymentNews news) {
    return news.amount() == null ? null : news.amount().toString();
  }

  private static boolean isInDoubt(RefundState state) {
    return state == RefundState.SENT || state == RefundState.UNKNOWN;
  }

  private static boolean isSameAmount(Refund refund, PaymentNews news) {
    return news.amount() == null || news.amount() == refund.promise().amount().amount();
  }
}

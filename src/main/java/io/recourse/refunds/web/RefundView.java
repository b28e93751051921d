package io.recourse.refunds.web;

import io.recourse.common.Money;
import io.recourse.payback.RefundTo;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundProgress;
import io.recourse.refunds.web.CaseRefunds.Told;
import java.time.Instant;
import java.util.List;

/**
 * One refund as the API tells it.
 *
 * @param line the order line it is for; null when it is for several or for none
 * @param to where it goes; the payment is told only to whose work is with money
 * @param seenWithinDays from payment until the customer sees it; null where policy was not asked
 * @param providerRef the provider's name for it, or the bank's where it was paid by hand; told only
 *     to whose work is with money
 * @param paidHow PROVIDER, RESOLVED (finance found it in the provider's books) or the other means
 * @param timesPaid 1 when the customer has the money, 2 after a double payment
 * @param simulated whether the provider was the simulator, so that the money reached nobody
 * @param approvedBy POLICY or a user name; customers are not told names
 */
record RefundView(
    String id,
    String decision,
    Integer line,
    List<RefundLine> lines,
    Money amount,
    String ground,
    String method,
    To to,
    Integer seenWithinDays,
    String state,
    String providerRef,
    int attempts,
    String approvedBy,
    String confirmedBy,
    String paidHow,
    int timesPaid,
    boolean simulated,
    Instant createdAt,
    Instant settledAt) {

  /**
   * What of the decision is for one order line.
   *
   * @param quantity 0 is a price reduction
   * @param fee everything deducted, return freight included
   */
  record RefundLine(int line, int quantity, Money fee, Money returnFreight, Money amount) {

    static RefundLine of(RefundItem item, String currency) {
      return new RefundLine(
          item.orderLine(),
          item.quantity(),
          new Money(item.fee(), currency),
          new Money(item.freight(), currency),
          new Money(item.amount(), currency));
    }
  }

  /** ORIGINAL, PAYMENT or STORE_CREDIT, and the payment where one is named. */
  record To(String kind, String providerRef) {

    private static To of(RefundTo to, Told told) {
      return new To(to.kind().name(), told.references() ? to.providerRef() : null);
    }
  }

  static RefundView of(Refund refund, List<RefundItem> items, boolean simulated, Told told) {
    RefundProgress now = refund.progress();
    String currency = refund.promise().amount().currency();
    return new RefundView(
        refund.id().toString(),
        refund.promise().decision().toString(),
        items.size() == 1 ? items.get(0).orderLine() : null,
        items.stream().map(item -> RefundLine.of(item, currency)).toList(),
        refund.promise().amount(),
        refund.promise().ground(),
        refund.promise().payment().method(),
        To.of(refund.promise().to(), told),
        refund.promise().seenWithinDays(),
        now.state().name(),
        told.references() ? reference(now) : null,
        now.attempts(),
        told.names() ? now.approvedBy() : null,
        told.names() ? now.confirmedBy() : null,
        now.out().how(),
        refund.timesPaid(),
        simulated,
        refund.promise().createdAt(),
        now.settledAt());
  }

  private static String reference(RefundProgress now) {
    return now.out().reference() == null ? now.providerRef() : now.out().reference();
  }
}

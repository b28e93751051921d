package io.recourse.returns;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.policy.ReturnVerdict;
import io.recourse.refunds.RefundItem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a return would bring, before it is asked for.
 *
 * @param total of the eligible lines, were all of them refunded
 * @param returnFreight deducted for the way back when it is sent as quoted; part of the fees
 * @param paidWithin ISO 8601 duration from the goods' return, or from the grant where they stay
 */
public record Quote(
    String orderNumber,
    Money total,
    Money returnFreight,
    String paidWithin,
    String policyVersion,
    List<Line> lines) {

  /**
   * One line; sums in minor units of the order's currency.
   *
   * @param ground why it is eligible or not, in words with its source
   * @param remedies what may be chosen, the offered one first
   * @param amount goods − discount (+ tax on top) + shipping − fee
   */
  public record Line(
      int line,
      int quantity,
      boolean eligible,
      boolean automatic,
      boolean goodsBack,
      String ground,
      String evidence,
      String freightPaidBy,
      List<String> remedies,
      Money goods,
      Money tax,
      Money discount,
      Money shipping,
      Money fee,
      Money amount) {}

  static Quote of(
      Order order,
      List<QuoteLine> asked,
      List<ReturnVerdict> verdicts,
      List<RefundItem> items,
      String paidWithin) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      lines.add(line(order.currency(), asked.get(i), verdicts.get(i), itemOf(items, i + 1)));
    }
    long total = items.stream().mapToLong(RefundItem::amount).sum();
    return new Quote(
        order.number(),
        new Money(total, order.currency()),
        new Money(items.stream().mapToLong(RefundItem::freight).sum(), order.currency()),
        paidWithin,
        verdicts.get(0).policyVersion(),
        lines);
  }

  private static RefundItem itemOf(List<RefundItem> items, int item) {
    return items.stream()
        .filter(each -> each.item() == item)
        .findFirst()
        .orElseGet(() -> RefundItem.reduction(item, item, 0));
  }

  private static Line line(
      String currency, QuoteLine asked, ReturnVerdict verdict, RefundItem item) {
    return new Line(
        asked.line(),
        asked.quantity(),
        verdict.eligible(),
        verdict.automatic(),
        verdict.goodsBack(),
        verdict.ground(),
        verdict.evidence(),
        verdict.freightPaidBy(),
        verdict.offeredRemedies(),
        new Money(item.goods(), currency),
        new Money(item.tax(), currency),
        new Money(item.discount(), currency),
        new Money(item.shipping(), currency),
        new Money(item.fee(), currency),
        new Money(item.amount(), currency));
  }
}

package io.recourse.quotes;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.policy.ReturnVerdict;
import io.recourse.refunds.RefundItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a return would bring, before it is asked for.
 *
 * @param total what is paid back for the eligible lines, were all of them settled as quoted
 * @param toPay what the customer pays for exchanges, after cheaper articles are set off against
 *     dearer ones; one of these two sums of the exchanges is zero
 * @param returnFreight deducted for the way back when it is sent as quoted; part of the fees
 * @param paidWithin ISO 8601 duration from the goods' return, or from the grant where they stay
 */
public record Quote(
    String orderNumber,
    Money total,
    Money toPay,
    Money returnFreight,
    String paidWithin,
    String policyVersion,
    List<Line> lines) {

  /**
   * One line; sums in minor units of the order's currency.
   *
   * @param ground why it is eligible or not, in words with its source
   * @param remedies what may be chosen, the offered one first
   * @param amount goods − discount (+ tax on top) + shipping − fee; of an exchange what is paid
   *     back
   * @param exchange null where money is quoted
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
      Money amount,
      QuotedExchange exchange) {}

  static Quote of(
      Order order,
      List<QuoteLine> asked,
      List<ReturnVerdict> verdicts,
      List<RefundItem> items,
      Map<Integer, QuotedExchange> exchanges,
      String paidWithin) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      QuotedExchange exchange = exchanges.get(i + 1);
      RefundItem item = exchange == null ? itemOf(items, i + 1) : payBack(exchange, i + 1);
      lines.add(line(order.currency(), asked.get(i), verdicts.get(i), item, exchange));
    }
    long difference = exchanges.values().stream().mapToLong(QuotedExchange::cheaperBy).sum();
    long money =
        lines.stream()
            .filter(line -> line.exchange() == null)
            .mapToLong(line -> line.amount().amount())
            .sum();
    return new Quote(
        order.number(),
        new Money(money + Math.max(0, difference), order.currency()),
        new Money(Math.max(0, -difference), order.currency()),
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

  private static RefundItem payBack(QuotedExchange exchange, int item) {
    return RefundItem.reduction(item, item, exchange.payBack().amount());
  }

  private static Line line(
      String currency,
      QuoteLine asked,
      ReturnVerdict verdict,
      RefundItem item,
      QuotedExchange exchange) {
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
        new Money(item.amount(), currency),
        exchange);
  }
}

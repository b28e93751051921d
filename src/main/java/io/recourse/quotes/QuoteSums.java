package io.recourse.quotes;

import io.recourse.orders.Order;
import io.recourse.policy.ReturnVerdict;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.ReturnedPieces;
import io.recourse.settlement.ReturnFreight;
import java.util.List;
import org.springframework.stereotype.Component;

/** What quoted pieces would bring, the way back deducted as it would be from the refund. */
@Component
class QuoteSums {

  private final ComputeRefund refunds;
  private final ReturnFreight freight;

  QuoteSums(ComputeRefund refunds, ReturnFreight freight) {
    this.refunds = refunds;
    this.freight = freight;
  }

  List<RefundItem> of(
      Order order, List<ReturnedPieces> pieces, List<ReturnVerdict> verdicts, String method) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    List<ReturnFreight.Room> rooms =
        refunds.compute(order.number(), pieces, RefundTerms.PLAIN).stream()
            .map(item -> new ReturnFreight.Room(item.item(), item.amount()))
            .toList();
    long wayBack = freight.quoted(order.currency(), method, payers(verdicts));
    return refunds.compute(
        order.number(),
        pieces,
        RefundTerms.PLAIN.withDelivery(order).less(ReturnFreight.spread(wayBack, rooms)));
  }

  private static List<String> payers(List<ReturnVerdict> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.eligible() && verdict.goodsBack())
        .map(ReturnVerdict::freightPaidBy)
        .toList();
  }
}

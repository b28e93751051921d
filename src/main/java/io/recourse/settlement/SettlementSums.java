package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Share;
import io.recourse.decision.LineJudge;
import io.recourse.orders.Order;
import io.recourse.orders.Product;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.Deduction;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.ReturnedPieces;
import io.recourse.settlement.LineSettlement.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prices the pending pieces of a case: refunds, reductions and differences of exchanges. */
@Component
class SettlementSums {

  private static final Set<Reason> CHANGE_OF_MIND =
      EnumSet.of(
          Reason.UNWANTED,
          Reason.COLOUR_STYLE,
          Reason.USAGE_DIFFICULTY,
          Reason.PRICE,
          Reason.DUPLICATE_ORDER);

  private static final String LOST_VALUE = "Lost value by use (EU 2011/83 art. 14(2))";

  private final LineJudge orders;
  private final ComputeRefund refunds;
  private final ExchangePrice exchange;
  private final SettlementRules rules;
  private final PriceReductions reductions;
  private final ReturnFreight freight;
  private final RiskOfWayBack wayBack;

  SettlementSums(
      LineJudge orders,
      ComputeRefund refunds,
      ExchangePrice exchange,
      SettlementRules rules,
      PriceReductions reductions,
      ReturnFreight freight,
      RiskOfWayBack wayBack) {
    this.freight = freight;
    this.wayBack = wayBack;
    this.orders = orders;
    this.refunds = refunds;
    this.exchange = exchange;
    this.rules = rules;
    this.reductions = reductions;
  }

  /** Computed under the lock of the order's account, which the transaction keeps to its end. */
  PendingSums of(ServiceCase of, Collection<LineSettlement> settlements) {
    Order order = orders.orderOf(of);
    ComputeRefund.Standing standing = refunds.hold(order);
    Map<String, Product> wanted = exchange.wanted(of, settlements);
    Map<Boolean, List<RefundItem>> returned =
        refunds(of, order, standing, settlements).stream()
            .collect(Collectors.partitioningBy(item -> item.amount() > 0));
    List<RefundItem> back = new ArrayList<>(returned.get(true));
    Map<Integer, Long> differences = new HashMap<>();
    Map<CaseLine, Long> kept = new LinkedHashMap<>();
    for (LineSettlement line : settlements) {
      CaseLine on = of.line(line.item());
      if (line.pending() > 0 && line.kind() == Kind.REDUCTION) {
        kept.put(on, pieceValue(standing, on, line.pending()));
      }
      if (line.difference().owed() > 0) {
        back.add(RefundItem.reduction(on.item(), on.orderLine(), line.difference().owed()));
      }
      if (line.exchanges()) {
        long paid = pieceValue(standing, on, line.pending());
        differences.put(
            on.item(), ExchangePrice.cheaperBy(wanted, order.currency(), on, line.pending(), paid));
      }
    }
    back.addAll(reductions.of(of, kept));
    Map<Integer, Long> owed = new HashMap<>();
    NetDifference.of(differences)
        .forEach(
            (item, net) -> {
              if (net > 0) {
                back.add(RefundItem.reduction(item, of.line(item).orderLine(), net));
              } else if (net < 0) {
                owed.put(item, -net);
              }
            });
    return new PendingSums(back, returned.get(false), owed);
  }

  private List<RefundItem> refunds(
      ServiceCase of,
      Order order,
      ComputeRefund.Standing standing,
      Collection<LineSettlement> settlements) {
    List<ReturnedPieces> pieces =
        settlements.stream()
            .filter(line -> line.pending() > 0 && line.kind() == Kind.REFUND && !line.refused())
            .map(line -> pieces(of, line))
            .toList();
    if (pieces.isEmpty()) {
      return List.of();
    }
    RefundTerms terms =
        RefundTerms.PLAIN.withDelivery(order).less(deductions(of, order, standing, pieces));
    return standing.compute(pieces, terms);
  }

  private static ReturnedPieces pieces(ServiceCase of, LineSettlement line) {
    return new ReturnedPieces(line.item(), of.line(line.item()).orderLine(), line.pending());
  }

  private List<Deduction> deductions(
      ServiceCase of, Order order, ComputeRefund.Standing standing, List<ReturnedPieces> pieces) {
    List<Deduction> deductions = new ArrayList<>();
    List<ReturnFreight.Room> rooms = new ArrayList<>();
    for (ReturnedPieces returned : pieces) {
      CaseLine line = of.line(returned.item());
      long value = pieceValue(standing, line, returned.quantity());
      long lost = lostValue(of, line, value);
      if (lost > 0) {
        deductions.add(new Deduction(line.item(), lost, LOST_VALUE));
      }
      rooms.add(new ReturnFreight.Room(line.item(), value - lost));
    }
    deductions.addAll(ReturnFreight.spread(freight.due(of, order.currency()), rooms));
    return deductions;
  }

  private long lostValue(ServiceCase of, CaseLine line, long value) {
    int percent = rules.lostValue(line.inspection().grade());
    boolean theirs = percent > 0 && CHANGE_OF_MIND.contains(line.reason());
    return theirs && !wayBack.isOurs(of.number(), line.item())
        ? Share.down(value, percent, 100)
        : 0;
  }

  private static long pieceValue(ComputeRefund.Standing standing, CaseLine line, int pieces) {
    return standing
        .compute(
            List.of(new ReturnedPieces(line.item(), line.orderLine(), pieces)), RefundTerms.PLAIN)
        .get(0)
        .amount();
  }
}

package io.recourse.settlement;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.PiecesWithoutRefund;
import io.recourse.refunds.RefundItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Settles pieces that bring no money, so that the order knows them as returned. */
@Component
class SettleWithoutRefund {

  private static final String NOTHING_LEFT =
      "The way back on our label costs as much as the goods bring, so nothing is left to pay";

  private final PiecesWithoutRefund pieces;

  SettleWithoutRefund(PiecesWithoutRefund pieces) {
    this.pieces = pieces;
  }

  /** Replaces the lines that bring nothing by settled ones. */
  void settle(ServiceCase of, Map<Integer, LineSettlement> lines, List<RefundItem> forNothing) {
    Map<Integer, Integer> settled = new HashMap<>();
    for (RefundItem item : forNothing) {
      LineSettlement line = lines.get(item.item());
      settled.put(item.item(), line.settled());
      if (item.freight() > 0) {
        of.accept(item.item(), of.line(item.item()).acceptedQuantity(), NOTHING_LEFT);
      }
      lines.put(item.item(), line.charged(item.freight()).reserved());
    }
    pieces.count(of.number(), of.orderNumber(), forNothing, settled);
  }

  /** Called off: what was settled last counts as not returned. */
  void forget(CaseNumber number, Collection<LineSettlement> lines) {
    pieces.forget(
        number,
        lines.stream()
            .filter(line -> line.promised() > 0)
            .collect(
                Collectors.toMap(LineSettlement::item, line -> line.settled() - line.promised())));
  }
}

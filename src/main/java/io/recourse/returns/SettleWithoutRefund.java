package io.recourse.returns;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.PiecesWithoutRefund;
import io.recourse.refunds.RefundItem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Settles pieces that bring no money, so that the order knows them as returned. */
@Component
class SettleWithoutRefund {

  private final PiecesWithoutRefund pieces;

  SettleWithoutRefund(PiecesWithoutRefund pieces) {
    this.pieces = pieces;
  }

  /** Replaces the lines that bring nothing by settled ones. */
  void settle(ServiceCase of, Map<Integer, LineSettlement> lines, List<RefundItem> forNothing) {
    for (RefundItem item : forNothing) {
      LineSettlement line = lines.get(item.item());
      pieces.count(of.number(), of.orderNumber(), line.settled(), item);
      lines.put(item.item(), line.charged(item.freight()).reserved());
    }
  }

  /** Called off: what was settled last counts as not returned. */
  void forget(CaseNumber number, Collection<LineSettlement> lines) {
    lines.stream()
        .filter(line -> line.promised() > 0)
        .forEach(line -> pieces.forget(number, line.item(), line.settled() - line.promised()));
  }
}

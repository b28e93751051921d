package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was accepted is ours for good once it is settled; until then the customer may withdraw. */
@Component
class DisposeGoods {

  private final ReturnBook book;

  DisposeGoods(ReturnBook book) {
    this.book = book;
  }

  /** Changes the case without saving it. */
  void settled(ServiceCase of) {
    Map<Integer, LineSettlement> settlements = book.settlements(of.number());
    of.lines().stream()
        .filter(DisposeGoods::isAccepted)
        .filter(line -> isPaid(settlements.get(line.item())))
        .toList()
        .forEach(line -> of.goods(line.item(), GoodsState.DISPOSED));
  }

  private static boolean isPaid(LineSettlement settlement) {
    return settlement != null && settlement.settled() > 0 && !settlement.refused();
  }

  private static boolean isAccepted(CaseLine line) {
    Disposition goesTo = line.inspection().disposition();
    return line.decision() == LineDecision.APPROVED
        && line.goods() == GoodsState.INSPECTED
        && line.acceptedQuantity() == line.receivedQuantity()
        && goesTo != null
        && goesTo != Disposition.RETURN_TO_CUSTOMER;
  }
}

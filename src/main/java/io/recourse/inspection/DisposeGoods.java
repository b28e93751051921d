package io.recourse.inspection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was accepted is ours for good once it is settled; until then the customer may withdraw. */
@Component
public class DisposeGoods {

  private final SettlementBook book;
  private final DispositionRules rules;

  DisposeGoods(SettlementBook book, DispositionRules rules) {
    this.book = book;
    this.rules = rules;
  }

  /** Changes the case without saving it. */
  public void settled(ServiceCase of) {
    Map<Integer, LineSettlement> settlements = book.settlements(of.number());
    of.lines().stream()
        .filter(line -> isOurs(line, settlements.get(line.item())))
        .toList()
        .forEach(line -> dispose(of, line.item()));
  }

  /** Accepted goods go where the warehouse said, or where the rules send what it did not. */
  public void dispose(ServiceCase of, int item) {
    CaseLine line = of.line(item);
    of.goesTo(item, rules.disposition(line.inspection().disposition(), line.reason()));
    of.goods(item, GoodsState.DISPOSED);
  }

  /** Accepted pieces were paid for, and rejected ones beside them are on their way home. */
  private static boolean isOurs(CaseLine line, LineSettlement settlement) {
    return isAccepted(line)
        && settlement != null
        && settlement.settled() > 0
        && !settlement.refused()
        && settlement.rejectedHere(line) <= 0;
  }

  private static boolean isAccepted(CaseLine line) {
    return line.decision() == LineDecision.APPROVED
        && line.goods() == GoodsState.INSPECTED
        && line.acceptedQuantity() > 0;
  }
}

package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Rejected pieces that were lost on their way home are paid for after all: they count as accepted
 * and settled, so that nobody pays for them again and nobody asks for them again.
 */
@Component
public class PayLostPieces {

  private final SettlementBook book;

  PayLostPieces(SettlementBook book) {
    this.book = book;
  }

  /**
   * Changes the case without saving it; lines that were withdrawn hold no pieces.
   *
   * @param pieces by item
   */
  public void count(ServiceCase of, Map<Integer, Integer> pieces, String ground) {
    Map<Integer, LineSettlement> lines = book.settlements(of.number());
    List<LineSettlement> paid =
        pieces.keySet().stream()
            .map(of::line)
            .filter(line -> line.decision() == LineDecision.APPROVED)
            .map(line -> paid(of, line, pieces.get(line.item()), ground, lines))
            .toList();
    book.keep(of.number(), paid);
  }

  private static LineSettlement paid(
      ServiceCase of,
      CaseLine line,
      int pieces,
      String ground,
      Map<Integer, LineSettlement> lines) {
    int granted = Math.min(pieces, line.approvedQuantity() - line.acceptedQuantity());
    of.accept(line.item(), line.acceptedQuantity() + granted, ground);
    LineSettlement kept = lines.getOrDefault(line.item(), LineSettlement.of(line.item()));
    return kept.plan(kept.kind(), granted, 0).done();
  }
}

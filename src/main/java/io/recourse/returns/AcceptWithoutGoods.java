package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that stay with the customer, or that were lost on our label, count as accepted; on the
 * customer's own label a person must have said that they are lost.
 */
@Service
public class AcceptWithoutGoods {

  private static final Set<GoodsState> NOT_HERE =
      EnumSet.of(GoodsState.NOT_DUE, GoodsState.LABEL, GoodsState.IN_TRANSIT, GoodsState.LOST);

  private final Cases cases;

  AcceptWithoutGoods(Cases cases) {
    this.cases = cases;
  }

  @Transactional
  public void accept(CaseNumber number) {
    ServiceCase request = cases.lock(number);
    request.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> NOT_HERE.contains(line.goods()) && line.acceptedQuantity() == 0)
        .toList()
        .forEach(line -> accept(request, line));
    request.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(request);
  }

  static void accept(ServiceCase request, CaseLine line) {
    String ground =
        line.goods() == GoodsState.LOST ? "Lost on its way back, at our risk." : line.ground();
    request.accept(line.item(), line.approvedQuantity(), ground);
  }
}

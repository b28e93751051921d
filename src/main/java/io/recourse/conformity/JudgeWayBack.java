package io.recourse.conformity;

import io.recourse.policy.Duty;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Nothing was kept back for the way of goods that travel at the cost of the seller. */
@Component
class JudgeWayBack implements DutyJudge {

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.SELLER_PAYS_WAY_BACK);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    List<WayOfMoney> paid = bound.money(records).filter(way -> !way.isGivenUp()).toList();
    if (paid.isEmpty()) {
      return Finding.nothingYet(records, "noMoneyYet");
    }
    return paid.stream()
        .filter(way -> way.wayBack() > 0)
        .findFirst()
        .map(way -> Finding.broken("wayBackCharged", reserved(records, way)))
        .orElseGet(() -> Finding.held("wayBackFree", reserved(records, paid.get(paid.size() - 1))));
  }

  private static Entry reserved(Records records, WayOfMoney way) {
    return records.last("RefundReserved", entry -> entry.says("refund", way.refund())).orElse(null);
  }
}

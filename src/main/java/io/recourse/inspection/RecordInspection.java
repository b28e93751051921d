package io.recourse.inspection;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import io.recourse.surplus.RecordSurplus;
import io.recourse.surplus.Surplus;
import io.recourse.terms.CaseClocks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what the warehouse found, piece by piece. */
@Service
public class RecordInspection {

  private static final Set<GoodsState> HERE = EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT);

  private final Cases cases;
  private final CaseClocks clocks;
  private final SettlementBook book;
  private final SplitByCondition split;
  private final RecordSurplus surplus;
  private final DamageFound damage;

  RecordInspection(
      Cases cases,
      CaseClocks clocks,
      SettlementBook book,
      SplitByCondition split,
      RecordSurplus surplus,
      DamageFound damage) {
    this.cases = cases;
    this.clocks = clocks;
    this.book = book;
    this.split = split;
    this.surplus = surplus;
    this.damage = damage;
  }

  /** As below, where nothing was in the parcel beyond the request. */
  @Transactional
  public boolean record(CaseNumber number, Actor inspector, List<Finding> findings) {
    return record(number, inspector, findings, List.of());
  }

  /**
   * Returns whether fewer pieces arrived than were granted.
   *
   * @throws io.recourse.common.Problem INVALID when findings and awaited goods do not match
   */
  @Transactional
  public boolean record(
      CaseNumber number, Actor inspector, List<Finding> findings, List<Surplus.Found> others) {
    ServiceCase request = cases.lock(number);
    List<Finding> named = split.split(request, findings);
    Map<Integer, LineSettlement> settlements = book.settlements(number);
    List<LineSettlement> inspected = new ArrayList<>();
    boolean missing = false;
    SpreadFindings.Spread spread = SpreadFindings.over(awaited(request), named);
    for (Finding found : spread.onLines()) {
      missing |= found.received() < request.line(found.item()).approvedQuantity();
      record(request, found);
      inspected.add(
          settlements
              .getOrDefault(found.item(), LineSettlement.of(found.item()))
              .inspected(inspector.id()));
    }
    book.keep(number, inspected);
    surplus.record(number, inspector, spread.beyond());
    surplus.record(number, inspector, others);
    spread.onLines().stream()
        .filter(found -> found.transit() != null && found.received() > 0)
        .forEach(found -> damage.onTheWay(request, found));
    clocks.meet(number, TakeInGoods.CLOCK);
    request.nextStep(Party.SYSTEM, "settle", null, null);
    cases.save(request);
    return missing;
  }

  static List<CaseLine> awaited(ServiceCase request) {
    return request.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .filter(line -> HERE.contains(line.goods()))
        .toList();
  }

  private static void record(ServiceCase request, Finding found) {
    int item = found.item();
    request.received(item, found.received());
    if (found.received() == 0) {
      request.refuse(item, "Nothing of this line was in the parcel.");
      return;
    }
    request.inspected(
        item, found.received(), found.accepted(), found.grade(), found.disposition(), found.note());
  }
}

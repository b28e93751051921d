package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A repair is taken up: its goods may come, unless they are here already. */
@Service
public class TakeUpRepair {

  private static final Set<GoodsState> HERE =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);
  private static final String TAKEN_IN = "Taken in for repair.";
  private static final String TO_CONFIRM =
      "Taken in to confirm the fault; a further repair is not due.";
  private static final String FAULT_BACK = "The fault is there again.";

  private final Cases cases;
  private final RepairedUnit unit;
  private final NoFurtherRepair noFurther;
  private final RepairClocks clocks;
  private final RepairEvents events;

  TakeUpRepair(
      Cases cases,
      RepairedUnit unit,
      NoFurtherRepair noFurther,
      RepairClocks clocks,
      RepairEvents events) {
    this.cases = cases;
    this.unit = unit;
    this.noFurther = noFurther;
    this.clocks = clocks;
    this.events = events;
  }

  /**
   * What the way of a repair depends on.
   *
   * @param ofOrder whether we sold the goods, so that they may be paid back or replaced
   */
  public record TakenUp(boolean goodsHere, boolean ofOrder) {}

  /** It came in, was reopened or was another case before. */
  @Transactional
  public TakenUp takeUp(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    unit.named(of);
    String why = noFurther.find(of) ? TO_CONFIRM : TAKEN_IN;
    of.lines().forEach(line -> bringIn(of, line, why));
    clocks.follow(of);
    cases.save(of);
    return new TakenUp(areHere(of), of.orderNumber() != null);
  }

  /** The customer has it back and says that it does not work. */
  @Transactional
  public void stillFaulty(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    clocks.meet(number, RepairWait.CONFIRMATION);
    events.confirmed(number, false);
    of.lines().forEach(line -> bringIn(of, line, TAKEN_IN));
    clocks.follow(of);
    cases.save(of);
  }

  private static void bringIn(ServiceCase of, CaseLine line, String why) {
    if (line.decision() == LineDecision.REQUESTED || line.decision() == LineDecision.INFO_NEEDED) {
      of.approve(line.item(), line.quantity(), Remedy.REPAIR, why);
    } else if (isHomeAgain(line)) {
      of.comesAgain(line.item(), line.approvedQuantity(), FAULT_BACK);
    }
  }

  private static boolean isHomeAgain(CaseLine line) {
    return line.decision() == LineDecision.APPROVED
        && line.goods() == GoodsState.BACK_TO_CUSTOMER
        && line.acceptedQuantity() == 0;
  }

  private static boolean areHere(ServiceCase of) {
    return of.lines().stream()
        .filter(line -> line.decision() == LineDecision.APPROVED)
        .allMatch(line -> HERE.contains(line.goods()));
  }
}

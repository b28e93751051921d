package io.recourse.strayparcels;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.settlement.CallOffMoney;
import io.recourse.shipping.ArrivalUndone;
import io.recourse.terms.CaseClocks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A return that counted as received was delivered back to the customer. While nothing has left us
 * for it, what it brought about is taken back and the case waits for its parcel again; otherwise a
 * person looks.
 */
@Component
class UndoArrival {

  private static final String REASON = "The parcel was delivered back to the customer";
  private static final Set<GoodsState> COUNTED =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);

  private final Cases cases;
  private final CaseClocks clocks;
  private final CallOffMoney money;
  private final TurnedParcelFlow flow;

  UndoArrival(Cases cases, CaseClocks clocks, CallOffMoney money, TurnedParcelFlow flow) {
    this.cases = cases;
    this.clocks = clocks;
    this.money = money;
    this.flow = flow;
  }

  @EventListener
  void on(ArrivalUndone undone) {
    ServiceCase of = cases.lock(undone.number());
    List<CaseLine> inside =
        of.lines().stream().filter(line -> undone.items().contains(line.item())).toList();
    if (!mayUndo(of, inside)) {
      flow.askPerson(of.number(), undone.trackingNumber());
      return;
    }
    if (inside.stream().anyMatch(line -> line.acceptedQuantity() > 0)) {
      money.callOff(of.number(), REASON);
    }
    clocks.cancelAll(of.number());
    ServiceCase waiting = cases.lock(of.number());
    inside.stream()
        .filter(line -> COUNTED.contains(line.goods()))
        .forEach(line -> waiting.undoArrival(line.item()));
    cases.save(waiting);
    flow.awaitAgain(of.number());
  }

  private boolean mayUndo(ServiceCase of, List<CaseLine> inside) {
    boolean awaited = inside.stream().allMatch(line -> line.decision() == LineDecision.APPROVED);
    boolean nothingDue = inside.stream().allMatch(line -> line.acceptedQuantity() == 0);
    return !of.isEnded() && awaited && (nothingDue || money.isPossible(of.number()));
  }
}

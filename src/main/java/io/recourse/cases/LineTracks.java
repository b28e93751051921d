package io.recourse.cases;

import io.recourse.common.Problem;
import java.util.EnumSet;
import java.util.Set;

/** Where a line stands: decision, goods and money, three tracks of their own (design point 7). */
public record LineTracks(LineDecision decision, GoodsState goods, MoneyState money) {

  public static final LineTracks START =
      new LineTracks(LineDecision.REQUESTED, GoodsState.NOT_DUE, MoneyState.NONE);

  private static final Set<GoodsState> ARRIVED =
      EnumSet.of(GoodsState.RECEIVED, GoodsState.SHORT, GoodsState.INSPECTED);

  LineTracks decide(LineDecision next) {
    if (!TrackRules.mayDecide(this, next)) {
      throw refused("decision", decision, next);
    }
    GoodsState kept =
        endsWithoutReturn(next) && goods == GoodsState.LABEL ? GoodsState.NOT_DUE : goods;
    MoneyState left = next == LineDecision.APPROVED ? money : MoneyState.NONE;
    return new LineTracks(next, kept, left);
  }

  LineTracks move(GoodsState next) {
    if (next != goods && !TrackRules.mayMove(this, next)) {
      throw refused("goods", goods, next);
    }
    return new LineTracks(decision, next, money);
  }

  LineTracks pay(MoneyState next) {
    if (next != money && !TrackRules.mayPay(this, next)) {
      throw refused("money", money, next);
    }
    return new LineTracks(decision, goods, next);
  }

  /** The goods turned out never to have arrived: they are with the carrier still. */
  LineTracks undoArrival() {
    boolean counted = ARRIVED.contains(goods);
    if (!counted || decision != LineDecision.APPROVED || money != MoneyState.NONE) {
      throw refused("goods", goods, GoodsState.IN_TRANSIT);
    }
    return new LineTracks(decision, GoodsState.IN_TRANSIT, money);
  }

  LineTracks askAgain() {
    return new LineTracks(LineDecision.REQUESTED, goods, MoneyState.NONE);
  }

  LineTracks reopen() {
    if (decision.isOpen()) {
      return this;
    }
    GoodsState again = goods == GoodsState.BACK_TO_CUSTOMER ? GoodsState.NOT_DUE : goods;
    return new LineTracks(LineDecision.REQUESTED, again, MoneyState.NONE);
  }

  private static boolean endsWithoutReturn(LineDecision next) {
    return !next.isOpen();
  }

  private Problem refused(String track, Enum<?> from, Enum<?> to) {
    return Problem.conflict(
        "line.cannotMove",
        track,
        from.name(),
        to.name(),
        decision.name(),
        goods.name(),
        money.name());
  }
}

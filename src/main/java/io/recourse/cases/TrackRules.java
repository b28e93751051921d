package io.recourse.cases;

import static io.recourse.cases.GoodsState.BACK_TO_CUSTOMER;
import static io.recourse.cases.GoodsState.DISPOSED;
import static io.recourse.cases.GoodsState.INSPECTED;
import static io.recourse.cases.GoodsState.IN_TRANSIT;
import static io.recourse.cases.GoodsState.LABEL;
import static io.recourse.cases.GoodsState.LOST;
import static io.recourse.cases.GoodsState.NOT_DUE;
import static io.recourse.cases.GoodsState.RECEIVED;
import static io.recourse.cases.GoodsState.SHORT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The legal steps of the three tracks of a line; docs/cases.md shows them as tables. */
final class TrackRules {

  private static final Map<GoodsState, Set<GoodsState>> GOODS =
      Map.of(
          NOT_DUE, EnumSet.of(LABEL, IN_TRANSIT, RECEIVED, SHORT),
          LABEL, EnumSet.of(NOT_DUE, IN_TRANSIT, RECEIVED, SHORT, LOST),
          IN_TRANSIT, EnumSet.of(NOT_DUE, RECEIVED, SHORT, LOST),
          RECEIVED, EnumSet.of(SHORT, INSPECTED, BACK_TO_CUSTOMER),
          SHORT, EnumSet.of(RECEIVED, INSPECTED, BACK_TO_CUSTOMER),
          LOST, EnumSet.of(IN_TRANSIT, RECEIVED, SHORT),
          INSPECTED, EnumSet.of(DISPOSED, BACK_TO_CUSTOMER),
          DISPOSED, EnumSet.noneOf(GoodsState.class),
          BACK_TO_CUSTOMER, EnumSet.of(NOT_DUE));

  private static final Map<MoneyState, Set<MoneyState>> MONEY =
      Map.of(
          MoneyState.NONE, EnumSet.of(MoneyState.COMPUTED),
          MoneyState.COMPUTED, EnumSet.of(MoneyState.NONE, MoneyState.APPROVED),
          MoneyState.APPROVED, EnumSet.of(MoneyState.NONE, MoneyState.COMPUTED, MoneyState.SENT),
          MoneyState.SENT, EnumSet.of(MoneyState.SETTLED, MoneyState.FAILED),
          MoneyState.FAILED,
              EnumSet.of(
                  MoneyState.NONE,
                  MoneyState.COMPUTED,
                  MoneyState.APPROVED,
                  MoneyState.SENT,
                  MoneyState.SETTLED),
          MoneyState.SETTLED,
              EnumSet.of(MoneyState.CLAWED_BACK, MoneyState.COMPUTED, MoneyState.FAILED),
          MoneyState.CLAWED_BACK, EnumSet.of(MoneyState.COMPUTED, MoneyState.FAILED));

  private TrackRules() {}

  static boolean mayDecide(LineTracks line, LineDecision next) {
    if (!line.decision().isOpen()) {
      return false;
    }
    if (line.decision() != LineDecision.APPROVED) {
      return true;
    }
    return switch (next) {
      case APPROVED -> line.money() == MoneyState.NONE || line.money() == MoneyState.COMPUTED;
      case REFUSED -> !isUnderway(line.money()) && !isOnTheRoad(line.goods());
      case WITHDRAWN -> !isUnderway(line.money()) && line.goods() != DISPOSED;
      case EXPIRED ->
          !isUnderway(line.money()) && EnumSet.of(NOT_DUE, LABEL).contains(line.goods());
      case REQUESTED, INFO_NEEDED -> false;
    };
  }

  static boolean mayMove(LineTracks line, GoodsState next) {
    boolean asked = line.decision() == LineDecision.APPROVED;
    boolean needsApproval = next == LABEL || next == IN_TRANSIT && line.goods() != LOST;
    return GOODS.get(line.goods()).contains(next) && (asked || !needsApproval);
  }

  static boolean mayPay(LineTracks line, MoneyState next) {
    return line.decision() == LineDecision.APPROVED && MONEY.get(line.money()).contains(next);
  }

  private static boolean isUnderway(MoneyState money) {
    return !EnumSet.of(MoneyState.NONE, MoneyState.COMPUTED, MoneyState.APPROVED).contains(money);
  }

  private static boolean isOnTheRoad(GoodsState goods) {
    return goods == LABEL || goods == IN_TRANSIT;
  }
}

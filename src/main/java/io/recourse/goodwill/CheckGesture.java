package io.recourse.goodwill;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import org.springframework.stereotype.Component;

/** Whether a gesture gives something that the customer of this case can be given. */
@Component
class CheckGesture {

  private static final long MOST_POINTS = 10_000_000;

  private final Orders orders;

  CheckGesture(Orders orders) {
    this.orders = orders;
  }

  void demand(ServiceCase of, Gesture gesture) {
    WordRules.demand("/reason", gesture.reason(), WordRules.NOTE);
    if (of.customerId() == null) {
      throw Problem.conflict("credit.nobody");
    }
    if (gesture.kind() == GoodwillKind.POINTS) {
      demandPoints(gesture.points());
    } else {
      demandWorth(of, gesture);
    }
  }

  private static void demandPoints(long points) {
    if (points < 1 || points > MOST_POINTS) {
      throw Problem.invalid("/points", "goodwill.points", MOST_POINTS);
    }
  }

  private void demandWorth(ServiceCase of, Gesture gesture) {
    Money worth = gesture.worth();
    if (worth == null || !worth.exceedsZero()) {
      throw Problem.invalid("/amount", "field.amountOverZero");
    }
    String currency =
        of.orderNumber() == null
            ? worth.currency()
            : orders.find(of.orderNumber()).map(Order::currency).orElse(worth.currency());
    if (!currency.equals(worth.currency())) {
      throw Problem.invalid("/amount/currency", "goodwill.currency", currency);
    }
  }
}

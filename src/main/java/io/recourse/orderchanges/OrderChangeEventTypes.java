package io.recourse.orderchanges;

import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What becomes of a change of an order; the shop does as {@code order.…} says. */
@Component
class OrderChangeEventTypes implements EventTypes {

  private static final String[] FACTS = {"order", "change", "due", "currency"};

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("OrderChangeAsked", FACTS),
        toAll("OrderChangeToPay", FACTS),
        toAll("OrderAltered", FACTS).toldAs("order.changed"),
        toAll("OrderCancelled", FACTS),
        toAll("OrderChangeDeclined", FACTS));
  }
}

package io.recourse.intake;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.orders.OrderChange;
import io.recourse.orders.OrderChanges;
import io.recourse.orders.OrderMoneyChanged;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts changes of price, quantity or payment on the file of every case about the order. */
@Component
class TellOrderChanges {

  private final Cases cases;
  private final OrderChanges changes;
  private final ApplicationEventPublisher events;

  TellOrderChanges(Cases cases, OrderChanges changes, ApplicationEventPublisher events) {
    this.cases = cases;
    this.changes = changes;
    this.events = events;
  }

  @EventListener
  void on(OrderMoneyChanged changed) {
    for (CaseNumber open : cases.openOf(changed.orderNumber())) {
      changed.changes().forEach(change -> tell(open, change));
    }
  }

  /** Says on a new case what was changed before it was opened. */
  void before(ServiceCase opened) {
    if (opened.orderNumber() != null) {
      changes.of(opened.orderNumber()).forEach(change -> tell(opened.number(), change));
    }
  }

  private void tell(CaseNumber number, OrderChange change) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("order", change.orderNumber());
    data.put("what", change.what());
    data.put("was", change.was());
    data.put("became", change.became());
    data.put("by", change.by().id());
    data.put("via", change.via());
    data.put("changedAt", change.at().toString());
    events.publishEvent(DomainEvent.of(number, "OrderMoneyChanged", summary(change), data));
  }

  private static String summary(OrderChange change) {
    return "The order's %s was changed: %s → %s."
        .formatted(change.what(), change.wasInWords(), change.becameInWords());
  }
}

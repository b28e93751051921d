package io.recourse.orderchanges;

import io.recourse.common.DomainEvent;
import io.recourse.intake.WantedChange;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a change, for the trail and for the shop; ids and scalars only. */
final class ChangeEvents {

  private ChangeEvents() {}

  static DomainEvent asked(RequestedChange change) {
    return of(change, "OrderChangeAsked", "It was asked to change order " + change.orderNumber());
  }

  static DomainEvent done(RequestedChange change) {
    boolean cancelled = change.wanted().kind() == WantedChange.Kind.CANCEL;
    return of(
        change,
        cancelled ? "OrderCancelled" : "OrderAltered",
        "Order " + change.orderNumber() + (cancelled ? " is cancelled" : " is changed"));
  }

  static DomainEvent toPay(RequestedChange change) {
    return of(change, "OrderChangeToPay", "The change waits until the customer has paid for it");
  }

  static DomainEvent refused(RequestedChange change) {
    return of(change, "OrderChangeDeclined", "The order stays as it is");
  }

  private static DomainEvent of(RequestedChange change, String type, String words) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("order", change.orderNumber());
    data.put("change", change.wanted().kind().name());
    data.put("due", change.due());
    data.put("currency", change.currency());
    if (change.ground() != null) {
      data.put("ground", change.ground());
    }
    return DomainEvent.of(change.number(), type, words + ".", data);
  }
}

package io.recourse.orders;

import io.recourse.common.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps who changed what an order cost, with the old and the new value (RFD-02). */
@Component
public class NoteOrderChanges {

  private final OrderChanges kept;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoteOrderChanges(OrderChanges kept, ApplicationEventPublisher events, Clock clock) {
    this.kept = kept;
    this.events = events;
    this.clock = clock;
  }

  /** What the one differs from the other in; lines that the newer word leaves out stay as were. */
  public void changed(Order before, Order after, Actor by, String via) {
    note(after.number(), differences(before, after, by, via));
  }

  /** As agreed on a case, whose own trail tells it. */
  public void agreed(Order before, Order after, Actor by) {
    List<OrderChange> changes = differences(before, after, by, "CASE");
    if (!changes.isEmpty()) {
      kept.keep(changes);
    }
  }

  /** A person told the whole order by hand, so its price is that person's word alone. */
  public void told(Order order, Actor by, String via) {
    String total = order.paid().amount() + " " + order.currency();
    note(order.number(), List.of(change(order, by, via, "order", null, total)));
  }

  private List<OrderChange> differences(Order before, Order after, Actor by, String via) {
    Map<String, String> was = OrderMoney.of(before);
    Map<String, String> became = OrderMoney.of(after);
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(became.keySet());
    List<OrderChange> changes = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(was.get(name), became.get(name))) {
        changes.add(change(after, by, via, name, was.get(name), became.get(name)));
      }
    }
    return changes;
  }

  private OrderChange change(
      Order order, Actor by, String via, String what, String was, String became) {
    Instant now = clock.instant();
    return new OrderChange(order.number(), now, by, via, what, was, became);
  }

  private void note(String orderNumber, List<OrderChange> changes) {
    if (!changes.isEmpty()) {
      kept.keep(changes);
      events.publishEvent(new OrderMoneyChanged(orderNumber, changes));
    }
  }
}

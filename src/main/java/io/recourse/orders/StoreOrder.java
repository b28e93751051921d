package io.recourse.orders;

import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what the shop says of one order (EDG-01). What it leaves out stays as it is; saying
 * the same again changes nothing; pieces that requests already bind cannot be taken away from them
 * (CONFLICT).
 */
@Service
public class StoreOrder {

  private final Orders orders;
  private final OrderIndex index;
  private final ArticleFacts articles;
  private final NoteOrderChanges changes;
  private final CurrentActor actor;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoreOrder(
      Orders orders,
      OrderIndex index,
      ArticleFacts articles,
      NoteOrderChanges changes,
      CurrentActor actor,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.index = index;
    this.articles = articles;
    this.changes = changes;
    this.actor = actor;
    this.events = events;
    this.clock = clock;
  }

  /** True when the order was not known before. */
  @Transactional
  public boolean store(Order said, LeftOut leftOut, OrderPrecondition precondition) {
    events.publishEvent(new OrdersToStore(List.of(said.number())));
    Optional<Order> known = index.lock(said.number());
    if (!precondition.holds(known.map(order -> index.tag(order)))) {
      throw Problem.stale("The order was changed since it was read.");
    }
    Order whole = known.map(order -> leftOut.filled(said, order)).orElse(said);
    Order told = articles.filled(whole, leftOut, known, articles.of(List.of(whole)));
    Optional<Order> merged = known.map(order -> new BoundPieces(order).keptIn(told));
    if (merged.isPresent() && merged.equals(known)) {
      return false;
    }
    orders.upsert(merged.orElse(told), "API", clock.instant());
    note(known, told);
    events.publishEvent(event(told, known.isEmpty()));
    return known.isEmpty();
  }

  private void note(Optional<Order> known, Order told) {
    Actor by = actor.actor();
    if (known.isPresent()) {
      changes.changed(known.get(), told, by, "API");
    } else if (by.isStaff()) {
      changes.told(told, by, "API");
    }
  }

  private static DomainEvent event(Order order, boolean created) {
    return DomainEvent.ofSystem(
        created ? "OrderStored" : "OrderChanged",
        "The shop told order " + order.number() + (created ? "." : " anew."),
        Map.of("order", order.number(), "lines", order.lines().size()));
  }
}

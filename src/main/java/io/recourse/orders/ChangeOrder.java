package io.recourse.orders;

import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes a stored order as agreed with its buyer on a case; the shop is told by the case. */
@Service
public class ChangeOrder {

  private final Orders orders;
  private final OrderIndex index;
  private final NoteOrderChanges changes;
  private final CurrentActor actor;
  private final Clock clock;

  ChangeOrder(
      Orders orders, OrderIndex index, NoteOrderChanges changes, CurrentActor actor, Clock clock) {
    this.orders = orders;
    this.index = index;
    this.changes = changes;
    this.actor = actor;
    this.clock = clock;
  }

  /** The order, which nobody else changes until the transaction ends. Callers hold their case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Order hold(String number) {
    return index.lock(number).orElseThrow(() -> Problem.notFound("order.unknown"));
  }

  /** Returns the order as it is now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Order change(String number, UnaryOperator<Order> to) {
    Order before = hold(number);
    Order after = to.apply(before);
    orders.upsert(after, "CASE", clock.instant());
    changes.agreed(before, after, actor.trigger());
    return after;
  }
}

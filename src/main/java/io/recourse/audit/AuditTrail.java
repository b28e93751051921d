package io.recourse.audit;

import io.recourse.common.Actor;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Hears every domain event, stamps hand and time, and keeps it for the end of the transaction. */
@Component
class AuditTrail {

  private final Clock clock;
  private final Supplier<Optional<CurrentActor>> hands;
  private final ObjectProvider<PlatformTransactionManager> transactions;

  AuditTrail(
      Clock clock,
      ObjectProvider<CurrentActor> hands,
      ObjectProvider<PlatformTransactionManager> transactions) {
    this.clock = clock;
    this.hands = SingletonSupplier.of(() -> Optional.ofNullable(hands.getIfAvailable()));
    this.transactions = transactions;
  }

  @EventListener
  void on(DomainEvent event) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      TransactionEvents.current().add(stamped(event));
    } else {
      new TransactionTemplate(transactions.getObject())
          .executeWithoutResult(begun -> TransactionEvents.current().add(stamped(event)));
    }
  }

  private PendingEvent stamped(DomainEvent event) {
    return new PendingEvent(
        event.chain(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        hand(CurrentActor::actor),
        event.type(),
        event.summary(),
        CanonicalJson.of(withTrigger(event.data())));
  }

  /** An automatic step is the system's; in whose work it happened is told beside it. */
  private Map<String, ?> withTrigger(Map<String, ?> data) {
    Actor trigger = hand(CurrentActor::trigger);
    if (trigger.equals(hand(CurrentActor::actor))) {
      return data;
    }
    Map<String, Object> told = new TreeMap<>(data);
    told.put("trigger", trigger.id());
    told.put("triggerKind", trigger.kind().name());
    return told;
  }

  private Actor hand(Function<CurrentActor, Actor> whose) {
    return hands.get().map(whose).orElse(Actor.SYSTEM);
  }
}

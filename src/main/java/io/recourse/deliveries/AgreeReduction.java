package io.recourse.deliveries;

import io.recourse.cases.ServiceCase;
import io.recourse.common.DomainEvent;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.settlement.MostReduction;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A person says how much less the customer pays, as a sum of the case within its limit. */
@Component
class AgreeReduction {

  private final MostReduction limit;
  private final ReductionBook book;
  private final ApplicationEventPublisher events;

  AgreeReduction(MostReduction limit, ReductionBook book, ApplicationEventPublisher events) {
    this.limit = limit;
    this.book = book;
    this.events = events;
  }

  /**
   * @param amount in minor units of the order's currency; null for the shop's share
   * @throws Problem INVALID with pointer {@code /values/amount} beyond the limit
   */
  void agree(ServiceCase of, ProblemKind kind, Long amount) {
    if (amount == null) {
      book.forget(of.number());
      return;
    }
    Money most = limit.of(of, kind.name());
    if (amount < 1 || amount > most.amount()) {
      throw Problem.invalid("/values/amount", "delivery.reductionBetween", most.amount());
    }
    book.keep(of.number(), new Money(amount, most.currency()));
    events.publishEvent(
        DomainEvent.of(
            of.number(),
            "DeliveryReduced",
            "The customer keeps the goods for less.",
            Map.of("amount", amount, "currency", most.currency())));
  }
}

package io.recourse.deliveries;

import io.recourse.orders.Order;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PolicyTerms;
import io.recourse.policy.TermEnd;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By when an order is to be delivered: by the day that was promised, else within the term. */
@Component
class DeliveryDue {

  private final PolicyTerms policy;
  private final LocalDays days;
  private final TermEnd ends;

  DeliveryDue(PolicyTerms policy, LocalDays days, TermEnd ends) {
    this.policy = policy;
    this.days = days;
    this.ends = ends;
  }

  Instant of(Order order) {
    LocalDate promised = order.fulfilment().promisedDay();
    return promised == null ? byLaw(order) : days.endOf(promised, order.country());
  }

  private Instant byLaw(Order order) {
    LocalDate bought = days.dayOf(order.placedAt(), order.country());
    var terms = policy.forCase(order.country(), bought, PurchaseFacts.buyer(order), Set.of());
    return ends.of(terms.term(TermName.DELIVERY_DUE), order.country(), order.placedAt());
  }
}

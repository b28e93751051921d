package io.recourse.conformity;

import io.recourse.conformity.Conformity.Proven;
import io.recourse.conformity.Conformity.State;
import io.recourse.orders.Order;
import io.recourse.policy.RuleThen;
import io.recourse.policy.Term;
import io.recourse.terms.PurchaseTerms;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Whether the goods came by the day of the law, as the shop told of the order. */
@Component
class DeliveryInTime {

  private final PurchaseTerms terms;

  DeliveryInTime(PurchaseTerms terms) {
    this.terms = terms;
  }

  Proven of(Records records, RuleThen rule, Term law) {
    Order order = records.order();
    if (order == null) {
      return Proven.time(rule, law, null, null, Finding.notJudged("noOrder"));
    }
    if (order.fulfilment().promisedDay() != null) {
      return Proven.time(rule, law, null, null, Finding.notOwed("dayAgreed"));
    }
    Instant due = terms.end(records.of(), law, order.placedAt());
    Instant came = order.deliveredAt();
    Instant until = came == null ? records.now() : came;
    Lateness late = until.isAfter(due) ? Lateness.between(due, until) : null;
    State state = state(came, late != null);
    return Proven.time(rule, law, due, late, new Finding(state, "asToldByShop", came, null));
  }

  private static State state(Instant came, boolean late) {
    if (came == null) {
      return late ? State.MISSED : State.RUNS;
    }
    return late ? State.LATE : State.MET;
  }
}

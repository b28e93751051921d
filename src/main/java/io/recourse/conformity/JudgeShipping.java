package io.recourse.conformity;

import io.recourse.conformity.Conformity.State;
import io.recourse.orders.Order;
import io.recourse.policy.Duty;
import io.recourse.policy.LocalDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was ordered came within the days of the law, or its money went back. */
@Component
class JudgeShipping implements DutyJudge {

  private final LocalDays days;

  JudgeShipping(LocalDays days) {
    this.days = days;
  }

  @Override
  public Set<Duty> judges() {
    return Set.of(Duty.SHIP_OR_REFUND);
  }

  @Override
  public Finding of(Bound bound, Records records) {
    Order order = records.order();
    if (order == null) {
      return Finding.notJudged("noOrder");
    }
    if (order.fulfilment().promisedDay() != null) {
      return Finding.notOwed("dayAgreed");
    }
    LocalDate sold = days.countedFrom(order.placedAt(), order.country());
    Instant due = days.endOf(sold.plusDays(bound.rule().number()), order.country());
    return came(order, due, records);
  }

  private static Finding came(Order order, Instant due, Records records) {
    Instant at = order.deliveredAt();
    if (at != null) {
      return at.isAfter(due)
          ? Finding.notJudged("shippedUnknown")
          : new Finding(State.HELD, "cameInTime", at, null);
    }
    if (!records.now().isAfter(due)) {
      return Finding.nothingYet(records, "mayStillCome");
    }
    Entry back = records.last("RefundSettled").orElse(null);
    return back == null
        ? Finding.broken("neitherGoodsNorMoney", null)
        : Finding.held("moneyInstead", back);
  }
}

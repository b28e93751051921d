package io.recourse.moneydue;

import io.recourse.cases.GoodsState;
import io.recourse.cases.MoneyState;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the clock on the customer's money in step with what happens to the lines of the case. */
@Component
class FollowRefundedLines {

  private final RunPayBackClock clock;

  FollowRefundedLines(RunPayBackClock clock) {
    this.clock = clock;
  }

  @EventListener
  void on(DomainEvent event) {
    switch (event.type()) {
      case "LineApproved" -> agreed(event);
      case "LineGoodsMoved" -> moved(event);
      case "LineMoneyChanged" -> money(event);
      default -> {
        // nothing else begins or ends what is owed
      }
    }
  }

  private void agreed(DomainEvent event) {
    if (is(event, "remedy", Remedy.REFUND)) {
      follow(event, PayBackMoment.AGREED);
    }
  }

  private void moved(DomainEvent event) {
    if (is(event, "goods", GoodsState.IN_TRANSIT)) {
      follow(event, PayBackMoment.SENT);
    } else if (is(event, "goods", GoodsState.RECEIVED)) {
      follow(event, PayBackMoment.BACK);
    }
  }

  private void money(DomainEvent event) {
    if (is(event, "money", MoneyState.COMPUTED)) {
      follow(event, PayBackMoment.OWED);
    } else if (is(event, "money", MoneyState.FAILED) && isNew(event, MoneyState.FAILED)) {
      clock.owedAgain(number(event));
    } else if (is(event, "money", MoneyState.SETTLED) && isNew(event, MoneyState.SETTLED)) {
      clock.paid(number(event));
    }
  }

  private void follow(DomainEvent event, PayBackMoment moment) {
    if (isNew(event, moment)) {
      clock.follow(number(event), moment);
    }
  }

  private static boolean isNew(DomainEvent event, Enum<?> what) {
    return SeenInTransaction.isNew(event.chain() + what);
  }

  private static boolean is(DomainEvent event, String key, Enum<?> value) {
    return value.name().equals(String.valueOf(event.data().get(key)));
  }

  private static CaseNumber number(DomainEvent event) {
    return new CaseNumber(event.chain());
  }
}

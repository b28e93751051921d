package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the money track of the case's lines in step with the refund. */
@Component
class LineMoney {

  private final Cases cases;
  private final Refunds refunds;

  LineMoney(Cases cases, Refunds refunds) {
    this.cases = cases;
    this.refunds = refunds;
  }

  void move(RefundPromise promise, MoneyState state) {
    move(promise.caseNumber(), refunds.items(promise.decision()), state);
  }

  void move(CaseNumber number, List<RefundItem> items, MoneyState state) {
    if (items.isEmpty()) {
      return;
    }
    ServiceCase serviceCase = cases.lock(number);
    items.forEach(item -> serviceCase.money(item.item(), state));
    cases.save(serviceCase);
  }

  /** Settled only when every part of the decision is. */
  void settled(RefundPromise promise) {
    boolean all =
        refunds.parts(promise.decision()).stream()
            .allMatch(part -> part.state() == RefundState.SETTLED);
    if (all) {
      move(promise, MoneyState.SETTLED);
    }
  }
}

package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the money track of the case's lines in step with the refund. */
@Component
class LineMoney {

  /** From where news move a line, by where they move it to. */
  private static final Map<MoneyState, Set<MoneyState>> FOLLOWS =
      Map.of(
          MoneyState.SETTLED, EnumSet.of(MoneyState.SENT, MoneyState.FAILED),
          MoneyState.FAILED,
              EnumSet.of(MoneyState.SENT, MoneyState.SETTLED, MoneyState.CLAWED_BACK),
          MoneyState.CLAWED_BACK, EnumSet.of(MoneyState.SETTLED));

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
    if (areAllPaid(promise)) {
      follow(promise, MoneyState.SETTLED);
    }
  }

  /** A payment did not arrive or came back. */
  void failed(RefundPromise promise) {
    follow(promise, MoneyState.FAILED);
  }

  /** A second payment was got back; says nothing while another part is still owed. */
  void clawedBack(RefundPromise promise) {
    if (areAllPaid(promise)) {
      follow(promise, MoneyState.CLAWED_BACK);
    }
  }

  private boolean areAllPaid(RefundPromise promise) {
    return refunds.parts(promise.decision()).stream()
        .allMatch(part -> part.state() == RefundState.SETTLED);
  }

  /** News may come when a line already has its next refund; then that one is what it shows. */
  private void follow(RefundPromise promise, MoneyState state) {
    ServiceCase serviceCase = cases.lock(promise.caseNumber());
    List<RefundItem> items =
        refunds.items(promise.decision()).stream()
            .filter(item -> FOLLOWS.get(state).contains(serviceCase.line(item.item()).money()))
            .toList();
    items.forEach(item -> serviceCase.money(item.item(), state));
    if (!items.isEmpty()) {
      cases.save(serviceCase);
    }
  }
}

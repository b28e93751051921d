package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.cases.MoneyState;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a reservation back after finance refused or the customer withdrew. */
@Service
public class CancelRefund {

  private final Cases cases;
  private final Refunds refunds;
  private final PaymentAccounts accounts;
  private final LineMoney lineMoney;

  CancelRefund(Cases cases, Refunds refunds, PaymentAccounts accounts, LineMoney lineMoney) {
    this.cases = cases;
    this.refunds = refunds;
    this.accounts = accounts;
    this.lineMoney = lineMoney;
  }

  /**
   * @throws io.recourse.common.Problem CONFLICT once money is on its way
   */
  @Transactional
  public void cancel(RefundId decision, String reason) {
    RefundPromise promise = refunds.get(decision).promise();
    cases.lock(promise.caseNumber());
    List<Refund> parts = refunds.parts(decision);
    if (parts.stream().allMatch(part -> part.state() == RefundState.CANCELLED)) {
      return;
    }
    parts.forEach(part -> part.cancel(reason));
    parts.forEach(refunds::save);
    parts.forEach(accounts::release);
    lineMoney.move(promise, MoneyState.NONE);
  }
}

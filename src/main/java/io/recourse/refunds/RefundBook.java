package io.recourse.refunds;

import io.recourse.cases.MoneyState;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes an end of a refund into refund, ledger and case lines alike, under the case's lock. */
@Component
class RefundBook {

  private final Refunds refunds;
  private final PaymentAccounts accounts;
  private final LineMoney lineMoney;
  private final Clock clock;

  RefundBook(Refunds refunds, PaymentAccounts accounts, LineMoney lineMoney, Clock clock) {
    this.refunds = refunds;
    this.accounts = accounts;
    this.lineMoney = lineMoney;
    this.clock = clock;
  }

  void settle(Refund refund, String reference, String how) {
    refund.settle(reference, clock.instant(), how);
    refunds.save(refund);
    accounts.settle(refund);
    lineMoney.settled(refund.promise());
  }

  /** What was booked as paid is owed again. */
  void takeBack(Refund refund, String code) {
    refund.takenBack(code);
    refunds.save(refund);
    accounts.takeBack(refund);
    lineMoney.move(refund.promise(), MoneyState.FAILED);
  }

  void decline(Refund refund, String code) {
    refund.decline(code);
    refunds.save(refund);
    lineMoney.move(refund.promise(), MoneyState.FAILED);
  }
}

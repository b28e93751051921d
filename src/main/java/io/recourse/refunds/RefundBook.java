package io.recourse.refunds;

import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Writes what became of a refund into refund, ledger and case lines alike, under the case's lock.
 */
@Component
class RefundBook {

  private final Refunds refunds;
  private final PaymentAccounts accounts;
  private final LineMoney lineMoney;
  private final RefundAlarms alarms;
  private final Clock clock;

  RefundBook(
      Refunds refunds,
      PaymentAccounts accounts,
      LineMoney lineMoney,
      RefundAlarms alarms,
      Clock clock) {
    this.refunds = refunds;
    this.accounts = accounts;
    this.lineMoney = lineMoney;
    this.alarms = alarms;
    this.clock = clock;
  }

  void paidByProvider(Refund refund, String reference, String how) {
    int before = refund.timesPaid();
    refund.paidByProvider(reference, clock.instant(), how);
    paid(refund, before);
  }

  void paidByHand(Refund refund, String means, String reference, String by) {
    int before = refund.timesPaid();
    refund.paidByHand(means, reference, by, clock.instant());
    paid(refund, before);
    if (!refund.progress().out().byProvider()) {
      alarms.paidByHand(refund);
    }
  }

  private void paid(Refund refund, int before) {
    refunds.save(refund);
    if (refund.timesPaid() == before) {
      return;
    }
    if (before == 0) {
      accounts.settle(refund);
      lineMoney.settled(refund.promise());
    } else {
      accounts.overpay(refund);
      alarms.overpaid(refund);
    }
  }

  /** What the provider was thought to have paid, it has not. */
  void notPaidByProvider(Refund refund, String code) {
    refund.notPaidByProvider(code);
    refunds.save(refund);
    if (refund.timesPaid() == 0) {
      accounts.takeBack(refund);
      lineMoney.failed(refund.promise());
    } else {
      accounts.overpaymentFailed(refund);
    }
  }

  void gotBack(Refund refund, String reference) {
    refund.gotBack(reference);
    refunds.save(refund);
    accounts.clawBack(refund);
    lineMoney.clawedBack(refund.promise());
  }

  void givenUp(Refund refund) {
    refund.givenUp();
    refunds.save(refund);
    accounts.writeOff(refund);
  }

  void decline(Refund refund, String code) {
    refund.decline(code);
    refunds.save(refund);
    lineMoney.failed(refund.promise());
  }
}

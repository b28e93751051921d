package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payments.ClosePayments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was paid for a repair that was not carried out; what bought a repair stays paid, also where
 * the customer withdraws before they say that it works.
 */
@Component
class PaidInVain {

  private final QuotationBook quotations;
  private final RepairBook book;
  private final ClosePayments payments;

  PaidInVain(QuotationBook quotations, RepairBook book, ClosePayments payments) {
    this.quotations = quotations;
    this.book = book;
    this.payments = payments;
  }

  /** All of it goes back. */
  void giveBack(CaseNumber number, String ground) {
    bought(number).ifPresent(it -> payments.giveBack(number, it.amount(), ground));
  }

  /** The customer thought better of it: the fee told with the price stays, unless work failed. */
  void giveBackLessFee(CaseNumber number, String ground) {
    if (isFailed(number)) {
      giveBack(number, ground);
    } else {
      bought(number).ifPresent(it -> keepFee(number, it, ground));
    }
  }

  private void keepFee(CaseNumber number, Quotation paid, String ground) {
    Money fee = paid.fee().atMost(paid.amount());
    payments.giveBack(number, paid.amount().minus(fee), ground);
    if (fee.exceedsZero()) {
      quotations.put(number, paid.becomes(Quotation.State.WITHDRAWN).fee(Quotation.FeeState.PAID));
    }
  }

  private Optional<Quotation> bought(CaseNumber number) {
    return quotations.latest(number).filter(it -> it.state() == Quotation.State.PAID);
  }

  private boolean isFailed(CaseNumber number) {
    return book.attempts(number).stream()
        .reduce((earlier, later) -> later)
        .filter(RepairAttempt::isFailed)
        .isPresent();
  }
}

package io.recourse.payments;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.ReserveRefund;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends requests for money, and gives back what was paid for nothing. Callers hold the case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClosePayments {

  private final CustomerPayments payments;
  private final ReserveRefund reserveRefund;
  private final PaymentEvents events;

  ClosePayments(CustomerPayments payments, ReserveRefund reserveRefund, PaymentEvents events) {
    this.payments = payments;
    this.reserveRefund = reserveRefund;
    this.events = events;
  }

  /** Nothing is owed any more: what is paid from now on goes back. */
  public void expire(CaseNumber number) {
    end(number, PaymentState.EXPIRED);
  }

  void replace(CaseNumber number) {
    end(number, PaymentState.REPLACED);
  }

  /** What was paid bought nothing: all of it goes back the way it came. */
  public void giveBack(CaseNumber number, String ground) {
    for (ReceivedPayment receipt : payments.receipts(number)) {
      if (receipt.kept().exceedsZero()) {
        RefundId refund =
            reserveRefund.giveBack(number, receipt.providerRef(), receipt.kept(), ground);
        payments.givenBack(receipt.back(receipt.kept(), refund));
      }
    }
  }

  /** So much of what was paid goes back the way it came; the rest is kept. */
  public void giveBack(CaseNumber number, Money amount, String ground) {
    Money left = amount;
    for (ReceivedPayment receipt : payments.receipts(number)) {
      Money part = receipt.kept().atMost(left);
      if (part.exceedsZero()) {
        RefundId refund = reserveRefund.giveBack(number, receipt.providerRef(), part, ground);
        payments.givenBack(receipt.back(part, refund));
        left = left.minus(part);
      }
    }
  }

  private void end(CaseNumber number, PaymentState state) {
    payments.ofCase(number).stream()
        .filter(CustomerPayment::isOpen)
        .map(payment -> payment.becomes(state))
        .forEach(
            ended -> {
              payments.save(ended);
              events.closed(ended);
            });
  }
}

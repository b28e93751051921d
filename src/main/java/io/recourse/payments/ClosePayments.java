package io.recourse.payments;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends requests for money, and gives back what was paid for nothing. Callers hold the case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClosePayments {

  private final CustomerPayments payments;
  private final GiveBackCharge giveBack;
  private final PaymentEvents events;

  ClosePayments(CustomerPayments payments, GiveBackCharge giveBack, PaymentEvents events) {
    this.payments = payments;
    this.giveBack = giveBack;
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
        giveBack(number, receipt, receipt.kept(), ground);
      }
    }
  }

  /** So much of what was paid goes back the way it came; the rest is kept. */
  public void giveBack(CaseNumber number, Money amount, String ground) {
    Money left = amount;
    for (ReceivedPayment receipt : payments.receipts(number)) {
      Money part = receipt.kept().atMost(left);
      if (part.exceedsZero()) {
        giveBack(number, receipt, part, ground);
        left = left.minus(part);
      }
    }
  }

  private void giveBack(CaseNumber number, ReceivedPayment receipt, Money part, String ground) {
    payments.givenBack(
        receipt.back(
            part, giveBack.of(number, receipt.providerRef(), receipt.kept(), part, ground)));
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

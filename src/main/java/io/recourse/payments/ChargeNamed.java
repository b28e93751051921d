package io.recourse.payments;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.ChargeAnswer.Declined;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Charges the method that a customer named with what they asked for: the intent is committed first,
 * the provider is called by the key of the payment, and what it says is booked after it.
 */
@Service
public class ChargeNamed {

  private final OpenPayment open;
  private final PaymentProvider provider;
  private final PaymentOrders orders;
  private final BookPayment book;
  private final CustomerPayments payments;

  ChargeNamed(
      OpenPayment open,
      PaymentProvider provider,
      PaymentOrders orders,
      BookPayment book,
      CustomerPayments payments) {
    this.open = open;
    this.provider = provider;
    this.orders = orders;
    this.book = book;
    this.payments = payments;
  }

  /**
   * Empty where nothing is owed any more, or the method cannot pay it: then the link stays open.
   */
  @Transactional
  public Optional<PaymentId> note(CaseNumber number, String methodRef) {
    try {
      return Optional.of(open.write(number, methodRef).id());
    } catch (Problem cannotPay) {
      return Optional.empty();
    }
  }

  /** Where the provider declines, a link is open again. */
  @Transactional
  public void charge(PaymentId id) {
    CustomerPayment asked = payments.find(id).orElseThrow();
    if (!asked.isOpen()) {
      return;
    }
    ChargeAnswer answer = provider.charge(orders.of(asked));
    book.reported(id, answer);
    if (answer instanceof Declined) {
      var unused = open.openLink(asked.caseNumber());
    }
  }
}

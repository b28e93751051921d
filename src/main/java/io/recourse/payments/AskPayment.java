package io.recourse.payments;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import org.springframework.stereotype.Service;

/**
 * Asks the customer for all they owe on a case, as often as needed while something is owed; the
 * last request counts. A stored method is charged at once.
 */
@Service
public class AskPayment {

  private final OpenPayment open;
  private final PaymentProvider provider;
  private final PaymentOrders orders;
  private final BookPayment book;
  private final CustomerPayments payments;

  AskPayment(
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
   * @param methodRef one of the customer's stored methods; null where they choose by the link
   * @throws Problem CONFLICT when nothing is owed, INVALID for a method that cannot pay it
   */
  public CustomerPayment ask(CaseNumber number, String methodRef) {
    settleWhatIsUnclear(number);
    CustomerPayment asked = open.open(number, methodRef);
    if (methodRef == null) {
      return asked;
    }
    book.answered(asked.id(), provider.charge(orders.of(asked)));
    return payments.find(asked.id()).orElseThrow();
  }

  /**
   * Asks by a link, within the transaction of a step that asks.
   *
   * @throws Problem CONFLICT when nothing is owed
   */
  public CustomerPayment link(CaseNumber number) {
    return open.openLink(number);
  }

  /** A stored method whose charge has no known end is asked about before anything is asked anew. */
  private void settleWhatIsUnclear(CaseNumber number) {
    payments.ofCase(number).stream()
        .filter(payment -> payment.isOpen() && payment.methodRef() != null)
        .forEach(payment -> book.answered(payment.id(), provider.lookUp(orders.of(payment))));
  }
}

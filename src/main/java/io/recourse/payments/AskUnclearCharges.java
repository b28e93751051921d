package io.recourse.payments;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Asks the provider what became of charges of stored methods whose end nobody heard of, until they
 * have one or nothing is owed any more.
 */
@Service
public class AskUnclearCharges {

  /** Longer than a call to a provider takes, so that no charge is asked about while it is made. */
  private static final Duration UNDERWAY = Duration.ofMinutes(2);

  private final CustomerPayments payments;
  private final PaymentProvider provider;
  private final PaymentOrders orders;
  private final BookPayment book;
  private final Clock clock;

  AskUnclearCharges(
      CustomerPayments payments,
      PaymentProvider provider,
      PaymentOrders orders,
      BookPayment book,
      Clock clock) {
    this.payments = payments;
    this.provider = provider;
    this.orders = orders;
    this.book = book;
    this.clock = clock;
  }

  /**
   * The next ones, by id.
   *
   * @param last of those before; null at first
   */
  public List<CustomerPayment> unclear(CustomerPayment last) {
    return payments.unclear(clock.instant().minus(UNDERWAY), last);
  }

  /** Whether the charge has an end now; what came of it is booked as if the provider had told. */
  public boolean ask(CustomerPayment unclear) {
    book.reported(unclear.id(), provider.lookUp(orders.of(unclear)));
    return !payments.find(unclear.id()).orElseThrow().isOpen();
  }
}

package io.recourse.payments;

import io.recourse.refunds.PaymentNewsLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a verified report of a payment provider. Duplicates and reports of payments we never asked
 * for are kept and change nothing.
 */
@Service
public class ReceivePaymentReport {

  private final PaymentNewsLog log;
  private final CustomerPayments payments;
  private final BookPayment book;

  ReceivePaymentReport(PaymentNewsLog log, CustomerPayments payments, BookPayment book) {
    this.log = log;
    this.payments = payments;
    this.book = book;
  }

  @Transactional
  public void receive(PaymentReport report, String body) {
    if (log.keep(report.provider(), report.eventId(), body)) {
      CustomerPayment.named(report.idempotencyKey())
          .flatMap(payments::find)
          .ifPresent(payment -> book.reported(payment.id(), report.answer()));
    }
  }
}

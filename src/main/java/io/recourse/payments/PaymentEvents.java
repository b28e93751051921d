package io.recourse.payments;

import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the trail keeps of money that customers owe. */
@Component
class PaymentEvents {

  private final ApplicationEventPublisher events;

  PaymentEvents(ApplicationEventPublisher events) {
    this.events = events;
  }

  void asked(CustomerPayment payment) {
    publish(payment, "PaymentAsked", "The customer was asked for money.", Map.of());
  }

  void declined(CustomerPayment payment) {
    publish(
        payment,
        "PaymentDeclined",
        "The provider refused to charge the customer's method.",
        Map.of("code", payment.failureCode()));
  }

  void otherCurrency(CustomerPayment payment, ChargeAnswer.Taken taken) {
    publish(
        payment,
        "PaymentInOtherCurrency",
        "The provider took another currency than was asked for; nothing is paid by it.",
        Map.of(
            "taken", taken.amount().amount(),
            "takenCurrency", taken.amount().currency(),
            "reference", taken.providerRef()));
  }

  void closed(CustomerPayment payment) {
    publish(
        payment,
        "PaymentClosed",
        "A request for money ended unpaid.",
        Map.of("state", payment.state().name()));
  }

  void received(CustomerPayment payment, ReceivedPayment receipt) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("received", receipt.amount().amount());
    facts.put("kept", receipt.kept().amount());
    facts.put("reference", receipt.providerRef());
    publish(
        payment,
        receipt.kept().exceedsZero() ? "PaymentReceived" : "PaymentNotNeeded",
        receipt.kept().exceedsZero()
            ? "The customer paid what was owed."
            : "A payment that was not needed goes back to the customer.",
        facts);
  }

  private void publish(
      CustomerPayment payment, String type, String summary, Map<String, Object> more) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("payment", payment.id().toString());
    facts.put("amount", payment.amount().amount());
    facts.put("currency", payment.amount().currency());
    facts.putAll(more);
    events.publishEvent(DomainEvent.of(payment.caseNumber(), type, summary, facts));
  }
}

package io.recourse.payments;

import static io.recourse.common.EventType.behindTheScenes;
import static io.recourse.common.EventType.toAll;

import io.recourse.common.EventType;
import io.recourse.common.EventTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happens to money that a customer owes. */
@Component
class PaymentEventTypes implements EventTypes {

  @Override
  public Chapter chapter() {
    return Chapter.MONEY;
  }

  @Override
  public List<EventType> types() {
    return List.of(
        toAll("PaymentAsked", "payment", "amount", "currency"),
        toAll("PaymentReceived", "payment", "amount", "currency", "received", "kept"),
        toAll("PaymentNotNeeded", "payment", "amount", "currency", "received", "kept"),
        toAll("PaymentDeclined", "payment", "amount", "currency", "code"),
        behindTheScenes(
            "PaymentInOtherCurrency", "payment", "amount", "currency", "taken", "takenCurrency"),
        toAll("PaymentClosed", "payment", "amount", "currency", "state"));
  }
}

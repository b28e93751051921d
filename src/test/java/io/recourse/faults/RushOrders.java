package io.recourse.faults;

import java.time.Instant;
import java.util.UUID;

/** Orders of one lamp, and requests that a person has to decide. */
final class RushOrders {

  private RushOrders() {}

  static String someOrder() {
    return "J5-" + UUID.randomUUID();
  }

  static String order(String number) {
    Instant now = Instant.now();
    return """
    {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna", "language": "en", "country": "DE"},
     "placedAt": "%2$s", "deliveredAt": "%3$s", "currency": "EUR",
     "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1,
       "unitPrice": {"amount": 7990, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
       "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
     "shipping": {"amount": 0, "currency": "EUR"},
     "payments": [{"method": "card", "amount": {"amount": 7990, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
    """
        .formatted(number, now.minusSeconds(6 * 86_400), now.minusSeconds(3 * 86_400));
  }

  static String recall(String order) {
    return """
    {"type": "RETURN", "channel": "API", "orderNumber": "%s",
     "lines": [{"line": 1, "quantity": 1, "reason": "RECALL", "remedy": "REFUND"}]}\
    """
        .formatted(order);
  }
}

package io.recourse.load;

import java.time.Duration;
import java.time.Instant;

/** An order of one lamp, delivered three days ago, and the wish to give it back. */
final class DayOrder {

  static final String DECLINED =
      "{\"values\": {\"outcome\": \"decline\", \"words\": \"Thank you, not this year.\"}}";

  private DayOrder() {}

  static String mail(String order) {
    return order.toLowerCase(java.util.Locale.ROOT) + "@example.org";
  }

  static String told(String order) {
    Instant now = Instant.now();
    return """
    {"customer": {"id": "c-%1$s", "email": "%4$s", "name": "Ada Lovelace", "language": "en", "country": "DE"},
     "placedAt": "%2$s", "deliveredAt": "%3$s", "currency": "EUR",
     "lines": [{"line": 1, "sku": "LAMP", "name": "Lamp", "quantity": 1,
       "unitPrice": {"amount": 7990, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
       "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
     "shipping": {"amount": 0, "currency": "EUR"},
     "payments": [{"method": "card", "amount": {"amount": 7990, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
    """
        .formatted(
            order, now.minus(Duration.ofDays(6)), now.minus(Duration.ofDays(3)), mail(order));
  }

  static String wantedBack(String order) {
    return """
    {"type": "RETURN", "channel": "API", "orderNumber": "%s",
     "lines": [{"line": 1, "quantity": 1, "reason": "UNWANTED", "remedy": "REFUND"}]}\
    """
        .formatted(order);
  }
}

package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens around the product in every story: an order arrives, a parcel is delivered. */
final class Shop {

  static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final Api api;

  Shop(Api api) {
    this.api = api;
  }

  /** Three lamps at 79.90, placed six and delivered three days ago, for {order}@example.org. */
  String order() {
    return order("Anna");
  }

  /** The same, bought by somebody of this name. */
  String order(String buyer) {
    String order = "ST-" + UUID.randomUUID().toString().substring(0, 8);
    Instant now = api.now();
    Api.Answer answer =
        api.send(
            "agent",
            "PUT",
            "/api/v1/orders/" + order,
            """
            {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "%4$s", "language": "en", "country": "DE"},
             "placedAt": "%2$s", "deliveredAt": "%3$s", "currency": "EUR",
             "lines": [{"line": 1, "sku": "LAMP", "name": "Oak desk lamp", "quantity": 3,
               "unitPrice": {"amount": 7990, "currency": "EUR"}, "tax": {"amount": 3827, "currency": "EUR"},
               "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}],
             "shipping": {"amount": 490, "currency": "EUR"},
             "payments": [{"method": "card", "amount": {"amount": 24460, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
            """
                .formatted(
                    order, now.minusSeconds(6 * 86_400), now.minusSeconds(3 * 86_400), buyer));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return order;
  }

  /** Lamps of one family, in stock. */
  void sells(String sku, int cents) {
    Api.Answer answer =
        api.send(
            "agent",
            "PUT",
            "/api/v1/products/" + sku,
            """
            {"product": "RAIL-LAMP", "name": "Rail lamp %1$s", "options": {"size": "%1$s"},
             "price": {"amount": %2$d, "currency": "EUR"}, "available": 50, "category": "lighting"}\
            """
                .formatted(sku, cents));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
  }

  String sold(String sku, int cents, String status) {
    return sold(sku, cents, status, 1);
  }

  /** So many lines of one piece each, placed six days ago, for {order}@example.org. */
  String sold(String sku, int cents, String status, int lines) {
    String order = "RAIL-" + UUID.randomUUID().toString().substring(0, 8);
    Instant now = api.now();
    String bought =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                line ->
                    """
                    {"line": %d, "sku": "%s", "name": "Rail lamp", "quantity": 1, "product": "RAIL-LAMP",
                     "unitPrice": {"amount": %d, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
                     "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}\
                    """
                        .formatted(line, sku, cents))
            .collect(Collectors.joining(","));
    String delivered =
        "DELIVERED".equals(status)
            ? "\"deliveredAt\": \"%s\", ".formatted(now.minusSeconds(3 * 86_400))
            : "";
    Api.Answer answer =
        api.send(
            "agent",
            "PUT",
            "/api/v1/orders/" + order,
            """
            {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "Anna", "language": "en", "country": "DE"},
             "placedAt": "%2$s", %3$s"status": "%4$s", "currency": "EUR", "lines": [%5$s],
             "shipping": {"amount": 0, "currency": "EUR"},
             "shipTo": {"line1": "Alte Str. 1", "city": "Ulm", "postcode": "89073", "country": "DE"},
             "payments": [{"method": "card", "kind": "CARD", "amount": {"amount": %6$d, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
            """
                .formatted(
                    order, now.minusSeconds(6 * 86_400), delivered, status, bought, cents * lines));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return order;
  }

  /** So many lines of two lamps each, delivered three days ago, for {order}@example.org. */
  String order(int lines) {
    return order("Anna", lines);
  }

  /** The same, bought by somebody of this name. */
  String order(String buyer, int lines) {
    String order = "LONG-" + UUID.randomUUID().toString().substring(0, 8);
    Instant now = api.now();
    String bought =
        IntStream.rangeClosed(1, lines)
            .mapToObj(
                line ->
                    """
                    {"line": %1$d, "sku": "LAMP-%1$d", "name": "Oak desk lamp %1$d", "quantity": 2,
                     "unitPrice": {"amount": 1000, "currency": "EUR"}, "tax": {"amount": 0, "currency": "EUR"},
                     "discount": {"amount": 0, "currency": "EUR"}, "serials": [], "category": "lighting"}\
                    """
                        .formatted(line))
            .collect(Collectors.joining(","));
    Api.Answer answer =
        api.send(
            "agent",
            "PUT",
            "/api/v1/orders/" + order,
            """
            {"customer": {"id": "c-%1$s", "email": "%1$s@example.org", "name": "%6$s", "language": "en", "country": "DE"},
             "placedAt": "%2$s", "deliveredAt": "%3$s", "currency": "EUR", "lines": [%4$s],
             "shipping": {"amount": 0, "currency": "EUR"},
             "payments": [{"method": "card", "amount": {"amount": %5$d, "currency": "EUR"}, "providerRef": "pi_%1$s"}]}\
            """
                .formatted(
                    order,
                    now.minusSeconds(6 * 86_400),
                    now.minusSeconds(3 * 86_400),
                    bought,
                    2_000 * lines,
                    buyer));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return order;
  }

  /** The carrier says that the newest parcel of the case is where it should go. */
  void deliver(String number, String direction) {
    JsonNode parcel = parcel(number, direction);
    Api.Answer told =
        api.carrier(
            parcel.get("carrier").asText(),
            """
            {"id": "evt-%s", "trackingNumber": "%s", "status": "DELIVERED", "occurredAt": "%s", "location": "Ulm"}\
            """
                .formatted(UUID.randomUUID(), parcel.get("trackingNumber").asText(), api.now()));
    assertThat(told.status()).as("%s", told.body()).isBetween(200, 204);
  }

  JsonNode parcel(String number, String direction) {
    JsonNode file = api.awaitCase(number, found -> find(found, direction) != null);
    return find(file, direction);
  }

  private static JsonNode find(JsonNode file, String direction) {
    for (JsonNode parcel : file.path("shipments")) {
      if (direction.equals(parcel.path("direction").asText())) {
        return parcel;
      }
    }
    return null;
  }
}

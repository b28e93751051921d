package io.recourse.shipping.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Money;
import io.recourse.orders.Address;
import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.PickUp;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Writes and reads EasyPost shipment objects. */
final class EasyPostShipment {

  /** EasyPost wants a weight in ounces; returns are weighed by the carrier at hand-over. */
  private static final double NOMINAL_OUNCES = 35.0;

  private EasyPostShipment() {}

  static Map<String, Object> request(BookingOrder order) {
    Map<String, Object> shipment = new HashMap<>();
    shipment.put("reference", order.bookingKey());
    shipment.put("is_return", order.direction() == ParcelDirection.RETURN);
    shipment.put("from_address", address(order.from()));
    shipment.put("to_address", address(order.to()));
    shipment.put("parcel", Map.of("weight", NOMINAL_OUNCES));
    shipment.put(
        "options",
        Map.of("label_format", "PDF", "print_custom_1", "RMA " + order.caseNumber().value()));
    return Map.of("shipment", shipment);
  }

  /** The courier may come from eight in the morning to eight in the evening. */
  static Map<String, Object> pickUp(PickUp wanted, String shipment) {
    Map<String, Object> pickUp = new HashMap<>();
    pickUp.put("reference", wanted.bookingKey() + " " + wanted.day());
    pickUp.put("shipment", Map.of("id", shipment));
    pickUp.put("address", address(wanted.from()));
    pickUp.put("min_datetime", wanted.day() + " 08:00:00");
    pickUp.put("max_datetime", wanted.day() + " 20:00:00");
    return Map.of("pickup", pickUp);
  }

  static JsonNode cheapestPickUp(JsonNode pickUp) {
    return cheapestOf(pickUp.path("pickup_rates"));
  }

  static boolean isBought(JsonNode shipment) {
    return !shipment.path("tracking_code").asText("").isBlank()
        && !shipment.path("tracking_code").isNull();
  }

  /** The cheapest rate; a negative price is an answer that cannot be true (C3). */
  static JsonNode cheapest(JsonNode shipment) {
    return cheapestOf(shipment.path("rates"));
  }

  private static JsonNode cheapestOf(JsonNode rates) {
    return StreamSupport.stream(rates.spliterator(), false)
        .peek(rate -> demandPrice(price(rate)))
        .min((one, other) -> decimal(one).compareTo(decimal(other)))
        .orElseThrow(() -> new CarrierFailure("The carrier offers no rate"));
  }

  static Money price(JsonNode rate) {
    String currency = rate.path("currency").asText("USD");
    int digits = Currency.getInstance(currency).getDefaultFractionDigits();
    return new Money(decimal(rate).movePointRight(digits).longValueExact(), currency);
  }

  private static BigDecimal decimal(JsonNode rate) {
    return new BigDecimal(rate.path("rate").asText());
  }

  private static void demandPrice(Money price) {
    if (price.amount() < 0) {
      throw new CarrierFailure("The carrier names a negative price");
    }
  }

  private static Map<String, Object> address(Address address) {
    Map<String, Object> written = new HashMap<>();
    written.put("name", address.name());
    written.put("country", address.country());
    written.put("street1", address.line1());
    written.put("street2", address.line2());
    written.put("city", address.city());
    written.put("state", address.region());
    written.put("zip", address.postcode());
    written.values().removeIf(Objects::isNull);
    return written;
  }
}

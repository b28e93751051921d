package io.recourse.orders.web;

import io.recourse.orders.Address;
import io.recourse.orders.OrderLimits;
import java.util.Set;

/** Reads a postal address. */
final class AddressFields {

  private static final Set<String> KNOWN =
      Set.of("name", "line1", "line2", "city", "region", "postcode", "country");

  private AddressFields() {}

  /** Null where there is none. */
  static Address read(JsonFields fields, String name, RequestFaults complaints) {
    if (!fields.has(name)) {
      return null;
    }
    JsonFields told = new JsonFields(fields.child(name), fields.at(name), complaints, KNOWN);
    String country = told.requiredText("country", 35);
    if (country != null && !OrderLimits.isCountry(country)) {
      told.complain("country", "field.country");
    }
    return new Address(
        told.text("name", OrderLimits.NAME_LENGTH),
        told.requiredText("line1", OrderLimits.NAME_LENGTH),
        told.text("line2", OrderLimits.NAME_LENGTH),
        told.requiredText("city", 100),
        told.text("region", 100),
        told.requiredText("postcode", 20),
        country);
  }
}

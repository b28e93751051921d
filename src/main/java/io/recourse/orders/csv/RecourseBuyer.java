package io.recourse.orders.csv;

import io.recourse.orders.Customer;
import io.recourse.orders.OrderLimits;
import java.util.Set;

/** Who bought, as a row of our own file says. */
final class RecourseBuyer {

  private RecourseBuyer() {}

  /**
   * @throws RowRefused for a country or a trade that is none
   */
  static Customer read(Cells cells) {
    String country = cells.text("customer_country", 35);
    if (country != null && !OrderLimits.isCountry(country)) {
      throw new RowRefused("customer_country", "field.country");
    }
    String trade = cells.text("customer_trade", 3);
    if (trade != null && !Set.of("B2B", "B2C", "C2C").contains(trade)) {
      throw new RowRefused("customer_trade", "field.trade");
    }
    return new Customer(
        cells.required("customer_id", OrderLimits.NUMBER_LENGTH),
        cells.text("customer_email", 254),
        cells.text("customer_name", OrderLimits.NAME_LENGTH),
        cells.text("customer_phone", 40),
        cells.text("customer_language", 35),
        country,
        cells.text("customer_level", 40),
        trade);
  }
}

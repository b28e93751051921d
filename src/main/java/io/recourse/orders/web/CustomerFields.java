package io.recourse.orders.web;

import io.recourse.orders.Customer;
import io.recourse.orders.OrderLimits;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the customer of an order. */
final class CustomerFields {

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "email",
          "name",
          "phone",
          "language",
          "country",
          "level",
          "trade",
          "address",
          "methods");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
  private static final Set<String> TRADES = Set.of("B2B", "B2C", "C2C");

  private CustomerFields() {}

  static Customer read(JsonFields order, MoneyFields money) {
    order.demand("customer");
    if (!order.has("customer")) {
      return null;
    }
    JsonFields fields =
        new JsonFields(order.child("customer"), order.at("customer"), money.complaints(), KNOWN);
    return new Customer(
        fields.requiredText("id", OrderLimits.NUMBER_LENGTH),
        email(fields),
        fields.text("name", OrderLimits.NAME_LENGTH),
        fields.text("phone", 40),
        language(fields),
        country(fields),
        fields.text("level", 40),
        trade(fields),
        AddressFields.read(fields, "address", money.complaints()),
        PaymentFields.methods(fields, money),
        null);
  }

  private static String email(JsonFields fields) {
    String email = fields.text("email", 254);
    if (email != null && !EMAIL.matcher(email).matches()) {
      fields.complain("email", "field.email");
    }
    return email;
  }

  private static String language(JsonFields fields) {
    String language = fields.text("language", 35);
    if (language == null) {
      return null;
    }
    try {
      new Locale.Builder().setLanguageTag(language).build();
    } catch (IllformedLocaleException e) {
      fields.complain("language", "field.languageTag");
    }
    return language;
  }

  private static String country(JsonFields fields) {
    String country = fields.text("country", 35);
    if (country != null && !OrderLimits.isCountry(country)) {
      fields.complain("country", "field.country");
    }
    return country;
  }

  private static String trade(JsonFields fields) {
    String trade = fields.text("trade", 35);
    if (trade != null && !TRADES.contains(trade)) {
      fields.complain("trade", "field.trade");
    }
    return trade;
  }
}

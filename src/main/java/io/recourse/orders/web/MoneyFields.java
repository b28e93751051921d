package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Money;
import io.recourse.orders.OrderLimits;
import java.util.Set;

/**
 * Reads money of one order: {@code {"amount": minor units, "currency": …}}, or the bare minor units
 * in the order's currency. An absent amount is zero.
 */
record MoneyFields(String currency, RequestFaults complaints) {

  private static final Set<String> KNOWN = Set.of("amount", "currency");

  Money read(JsonFields fields, String name) {
    if (!fields.has(name)) {
      return Money.zero(currency);
    }
    JsonNode value = fields.child(name);
    if (!value.isObject()) {
      return amount(value, fields.at(name));
    }
    JsonFields money = new JsonFields(value, fields.at(name), complaints, KNOWN);
    money.demand("amount");
    if (!currency.equals(money.child("currency").asText(currency))) {
      money.complain("currency", "field.orderCurrency", currency);
    }
    return amount(money.child("amount"), money.at("amount"));
  }

  private Money amount(JsonNode value, String pointer) {
    boolean whole = value.isIntegralNumber() && value.canConvertToLong();
    if (whole && value.longValue() >= 0 && value.longValue() <= OrderLimits.AMOUNT) {
      return new Money(value.longValue(), currency);
    }
    if (!value.isMissingNode() && !value.isNull()) {
      complaints.add(pointer, "field.amount", OrderLimits.AMOUNT);
    }
    return Money.zero(currency);
  }
}

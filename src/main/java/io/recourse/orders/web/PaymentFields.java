package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Order;
import io.recourse.orders.PaymentKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads how an order was paid, and how its customer can be paid or charged. */
final class PaymentFields {

  private static final Set<String> PAYMENT = Set.of("method", "amount", "providerRef", "kind");
  private static final Set<String> METHOD = Set.of("providerRef", "kind", "balance");
  private static final int MOST = 100;

  private PaymentFields() {}

  static List<Order.Payment> read(JsonFields order, MoneyFields money) {
    List<Order.Payment> payments = new ArrayList<>();
    for (JsonFields payment : entries(order, "payments", money, PAYMENT)) {
      payment.demand("amount");
      payments.add(
          new Order.Payment(
              payment.requiredText("method", 40),
              money.read(payment, "amount"),
              payment.text("providerRef", 200),
              payment.oneOf("kind", PaymentKind.class)));
    }
    return payments;
  }

  /** Null where they are left out. */
  static List<CustomerMethod> methods(JsonFields customer, MoneyFields money) {
    if (!customer.has("methods")) {
      return null;
    }
    List<CustomerMethod> methods = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (JsonFields method : entries(customer, "methods", money, METHOD)) {
      method.demand("kind");
      String reference = method.requiredText("providerRef", 200);
      if (reference != null && !seen.add(reference)) {
        method.complain("providerRef", "field.twice");
      }
      methods.add(
          new CustomerMethod(
              reference,
              method.oneOf("kind", PaymentKind.class),
              method.has("balance") ? money.read(method, "balance") : null));
    }
    return methods;
  }

  private static List<JsonFields> entries(
      JsonFields fields, String name, MoneyFields money, Set<String> known) {
    List<JsonNode> nodes = fields.array(name);
    if (nodes.size() > MOST) {
      fields.complain(name, "field.mostEntries", MOST);
      return List.of();
    }
    List<JsonFields> entries = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      entries.add(
          new JsonFields(nodes.get(i), fields.at(name) + "/" + i, money.complaints(), known));
    }
    return entries;
  }
}

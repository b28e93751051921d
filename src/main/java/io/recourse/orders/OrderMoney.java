package io.recourse.orders;

import io.recourse.common.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of an order decides how much money goes back for it, as named texts to compare. */
final class OrderMoney {

  private OrderMoney() {}

  static Map<String, String> of(Order order) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      String name = "line " + line.line();
      facts.put(name + " quantity", String.valueOf(line.quantity()));
      facts.put(name + " unit price", text(line.unitPrice()));
      facts.put(name + " tax", text(line.tax()));
      facts.put(name + " discount", text(line.discount()));
    }
    facts.put("shipping", text(order.shipping()));
    if (order.terms().discount() != null) {
      facts.put("discount", text(order.terms().discount()));
    }
    facts.put("paid", text(order.paid()));
    for (int i = 0; i < order.payments().size(); i++) {
      facts.put("payment " + (i + 1), text(order.payments().get(i)));
    }
    return facts;
  }

  private static String text(Order.Payment payment) {
    String named = payment.method() + " " + text(payment.amount());
    return payment.providerRef() == null ? named : named + " " + payment.providerRef();
  }

  private static String text(Money money) {
    return money.amount() + " " + money.currency();
  }
}

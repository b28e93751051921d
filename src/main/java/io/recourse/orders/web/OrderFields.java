package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.LeftOut;
import io.recourse.orders.Order;
import io.recourse.orders.OrderFact;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderNumbers;
import io.recourse.orders.OrderTotal;
import io.recourse.orders.ShopTerms;
import io.recourse.orders.TaxMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one order from JSON, or refuses it with every complaint at once (EDG-01). */
final class OrderFields {

  private static final Set<String> KNOWN =
      Set.of(
          "customer",
          "placedAt",
          "deliveredAt",
          "currency",
          "lines",
          "shipping",
          "standardShipping",
          "taxMode",
          "discount",
          "payments",
          "gift",
          "status",
          "shipTo",
          "parcels",
          "invoicedAt",
          "promisedDay");

  private static final Map<OrderFact, String> FACTS =
      Map.of(
          OrderFact.DELIVERED, "deliveredAt",
          OrderFact.SHIPPING, "shipping",
          OrderFact.PAYMENTS, "payments",
          OrderFact.PAID, "payments",
          OrderFact.GIFT, "gift",
          OrderFact.STATUS, "status",
          OrderFact.SHIP_TO, "shipTo",
          OrderFact.PARCELS, "parcels",
          OrderFact.INVOICED, "invoicedAt",
          OrderFact.PROMISED, "promisedDay");

  private final RequestFaults complaints = new RequestFaults();
  private final JsonFields fields;
  private final Instant now;

  private OrderFields(JsonNode body, Instant now) {
    this.fields = new JsonFields(body, "", complaints, KNOWN);
    this.now = now;
  }

  /** The order as far as it was told. */
  record Told(Order order, LeftOut leftOut) {}

  static Told read(String number, JsonNode body, Instant now) {
    OrderFields fields = new OrderFields(body, now);
    return new Told(fields.order(number), fields.leftOut());
  }

  private LeftOut leftOut() {
    return new LeftOut(fields.leftOut(FACTS), LineFields.leftOut(fields));
  }

  private Order order(String number) {
    OrderNumbers.flaw(number).ifPresent(flaw -> complaints.add("", "order.numberInAddress", flaw));
    Instant placed = placedAt();
    Instant delivered = deliveredAt(placed);
    String currency = currency();
    MoneyFields money = new MoneyFields(currency, complaints);
    Customer customer = CustomerFields.read(fields, money);
    List<OrderLine> lines = LineFields.read(fields, money, now);
    Money shipping = money.read(fields, "shipping");
    List<Order.Payment> payments = PaymentFields.read(fields, money);
    boolean gift = fields.flag("gift");
    ShopTerms terms =
        new ShopTerms(taxMode(), told(money, "standardShipping"), told(money, "discount"));
    Fulfilment fulfilment = new FulfilmentFields(fields, complaints, now).read(placed, lines);
    complaints.refuseIfAny();
    OrderTotal total = OrderTotal.of(currency, lines, shipping);
    if (total.isTooMuch()) {
      fields.complain("lines", "field.totalInAll", OrderLimits.TOTAL);
    }
    if (terms.discount() != null && terms.discount().compareTo(total.withoutTax()) > 0) {
      fields.complain("discount", "field.orderDiscount");
    }
    complaints.refuseIfAny();
    Money paid =
        fields.has("payments")
            ? payments.stream().map(Order.Payment::amount).reduce(Money.zero(currency), Money::plus)
            : terms.paidInFull(total);
    return new Order(
        number,
        customer,
        placed,
        delivered,
        currency,
        fulfilment.shipTo() == null ? customer.country() : fulfilment.shipTo().country(),
        lines,
        shipping,
        payments,
        terms.taxIncluded(total, paid),
        paid,
        gift,
        terms,
        fulfilment,
        1);
  }

  private TaxMode taxMode() {
    return fields.oneOf("taxMode", TaxMode.class);
  }

  private Money told(MoneyFields money, String name) {
    return fields.has(name) ? money.read(fields, name) : null;
  }

  private Instant placedAt() {
    fields.demand("placedAt");
    return past("placedAt");
  }

  private Instant deliveredAt(Instant placed) {
    Instant delivered = past("deliveredAt");
    if (placed != null && delivered != null && delivered.isBefore(placed)) {
      fields.complain("deliveredAt", "field.before", "placedAt");
    }
    return delivered;
  }

  private Instant past(String name) {
    return fields.past(name, now);
  }

  /** A stand-in keeps the other fields readable after a complaint. */
  private String currency() {
    String currency = fields.requiredText("currency", 3);
    if (currency != null && OrderLimits.isCurrency(currency)) {
      return currency;
    }
    if (currency != null) {
      fields.complain("currency", "field.currency");
    }
    String first = fields.child("lines").path(0).path("unitPrice").path("currency").asText();
    return OrderLimits.isCurrency(first) ? first : "EUR";
  }
}

package io.recourse.orders.csv;

import io.recourse.common.Money;
import io.recourse.orders.ImportBatch;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderTotal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the rows of one order; its first row decides the head. */
final class OrderAssembly {

  private final Order head;
  private final Map<Integer, OrderLine> lines = new LinkedHashMap<>();
  private final Map<Integer, Long> rowOfLine = new LinkedHashMap<>();
  private final List<Long> rows = new ArrayList<>();
  private long goods;
  private Money shipping;
  private Money paid;

  OrderAssembly(ShopRow.Bought first) {
    this.head = first.order();
    this.shipping = head.shipping();
    this.paid = first.paid();
  }

  boolean takes(ShopRow.Bought row) {
    return head.number().equalsIgnoreCase(row.order().number());
  }

  void add(ShopRow.Bought row, long rowNumber) {
    if (!row.order().currency().equals(head.currency())) {
      throw new RowRefused("currency", "field.firstRow");
    }
    if (!row.order().customer().id().equals(head.customer().id())) {
      throw new RowRefused("customer_id", "field.firstRow");
    }
    if (rows.size() >= OrderLimits.LINES) {
      throw new RowRefused(null, "field.orderRows", OrderLimits.LINES);
    }
    if (row.line() != null) {
      addLine(row.line(), rowNumber);
    }
    shipping = shipping.plus(row.charge());
    rows.add(rowNumber);
  }

  private void addLine(OrderLine told, long rowNumber) {
    OrderLine line = told.line() == 0 ? numbered(told, lines.size() + 1) : told;
    long sum = goods + line.unitPrice().amount() * line.quantity() + line.tax().amount();
    if (sum > OrderLimits.TOTAL) {
      throw new RowRefused("unit_price", "field.orderTotal", OrderLimits.TOTAL);
    }
    if (lines.putIfAbsent(line.line(), line) != null) {
      throw new RowRefused("line", "field.lineTaken");
    }
    goods = sum;
    rowOfLine.put(line.line(), rowNumber);
  }

  ImportBatch.ToldOrder done() {
    List<OrderLine> all = List.copyOf(lines.values());
    OrderTotal total = OrderTotal.of(head.currency(), all, shipping);
    Money whole = paid == null ? head.terms().paidInFull(total) : paid;
    Order order =
        new Order(
            head.number(),
            head.customer(),
            head.placedAt(),
            head.deliveredAt(),
            head.currency(),
            head.country(),
            all,
            shipping,
            payments(whole),
            head.terms().taxIncluded(total, whole),
            whole,
            head.gift(),
            head.terms(),
            head.fulfilment(),
            1);
    return new ImportBatch.ToldOrder(order, Map.copyOf(rowOfLine), List.copyOf(rows));
  }

  private List<Order.Payment> payments(Money whole) {
    return head.payments().stream().map(one -> one.worth(whole)).toList();
  }

  private static OrderLine numbered(OrderLine line, int number) {
    return new OrderLine(
        number,
        line.sku(),
        line.name(),
        line.category(),
        line.quantity(),
        line.unitPrice(),
        line.tax(),
        line.discount(),
        line.serials(),
        line.traits(),
        0,
        0,
        line.product(),
        line.care());
  }
}

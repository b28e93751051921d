package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many orders in a few batches; counters of known lines stay as they are. */
@Component
class OrderWriting {

  private static final Recordset ORDERS =
      Recordset.into(
          "shop_order",
          List.of(
              "number",
              "customer_id",
              "placed_at",
              "delivered_at",
              "currency",
              "country",
              "shipping_amount",
              "tax_included",
              "paid_amount",
              "gift",
              "source",
              "import_job",
              "first_import",
              "updated_at",
              "tax_mode",
              "standard_shipping",
              "order_discount",
              "status",
              "ship_to",
              "paid_since",
              "invoiced_at",
              "promised_day"),
          """
          on conflict (number) do update set customer_id = excluded.customer_id, placed_at = excluded.placed_at,
            delivered_at = excluded.delivered_at, currency = excluded.currency, country = excluded.country,
            shipping_amount = excluded.shipping_amount, tax_mode = coalesce(excluded.tax_mode, shop_order.tax_mode),
            tax_included = coalesce(
              coalesce(excluded.tax_mode, shop_order.tax_mode) = 'INCLUDED', excluded.tax_included),
            standard_shipping = coalesce(excluded.standard_shipping, shop_order.standard_shipping),
            order_discount = coalesce(excluded.order_discount, shop_order.order_discount),
            status = excluded.status, ship_to = excluded.ship_to, invoiced_at = excluded.invoiced_at,
            promised_day = excluded.promised_day,
            paid_since = excluded.paid_since,
            paid_amount = excluded.paid_amount, gift = excluded.gift, source = excluded.source,
            import_job = excluded.import_job, updated_at = excluded.updated_at, version = shop_order.version + 1\
          """);

  private static final Recordset LINES =
      Recordset.into(
          "order_line",
          List.of(
              "order_number",
              "line",
              "sku",
              "name",
              "category",
              "quantity",
              "unit_price",
              "tax",
              "discount",
              "serials",
              "traits",
              "product",
              "installed_at",
              "repairs"),
          """
          on conflict (order_number, line) do update set sku = excluded.sku, name = excluded.name,
            category = excluded.category, quantity = excluded.quantity, unit_price = excluded.unit_price,
            tax = excluded.tax, discount = excluded.discount, serials = excluded.serials, traits = excluded.traits,
            product = excluded.product, installed_at = excluded.installed_at, repairs = excluded.repairs\
          """);

  private static final Recordset PAYMENTS =
      Recordset.into(
          "order_payment",
          List.of("order_number", "seq", "method", "amount", "provider_ref", "kind"),
          """
          on conflict (order_number, seq) do update set method = excluded.method, amount = excluded.amount,
            provider_ref = excluded.provider_ref, kind = excluded.kind\
          """);

  private final JdbcTemplate jdbc;
  private final Buyers buyers;
  private final FulfilmentWriting fulfilment;

  OrderWriting(JdbcTemplate jdbc, Buyers buyers, FulfilmentWriting fulfilment) {
    this.jdbc = jdbc;
    this.fulfilment = fulfilment;
    this.buyers = buyers;
  }

  void write(Collection<Order> told, String source, UUID job, Instant at) {
    TreeMap<String, Order> orders = new TreeMap<>();
    told.forEach(order -> orders.put(order.number(), order));
    TreeMap<String, Customer> before = buyers.before(orders.values());
    TreeMap<String, Customer> now = buyers.store(orders.values());
    ORDERS.write(
        jdbc,
        orders.values().stream()
            .map(order -> head(order, now.get(order.number()), source, job, at))
            .toList());
    buyers.tellMoves(before, now);
    List<Object[]> lines = new ArrayList<>();
    List<Object[]> payments = new ArrayList<>();
    for (Order order : orders.values()) {
      order.lines().forEach(line -> lines.add(line(order.number(), line)));
      for (int seq = 0; seq < order.payments().size(); seq++) {
        payments.add(payment(order, seq));
      }
    }
    LINES.write(jdbc, lines);
    PAYMENTS.write(jdbc, payments);
    fulfilment.parcels(orders.values());
  }

  private static Object[] head(Order o, Customer buyer, String source, UUID job, Instant at) {
    return new Object[] {
      o.number(),
      buyer.person(),
      o.placedAt(),
      o.deliveredAt(),
      o.currency(),
      o.country(),
      o.shipping().amount(),
      o.taxIncluded(),
      o.paid().amount(),
      o.gift(),
      source,
      job,
      job,
      at,
      o.terms().taxMode() == null ? null : o.terms().taxMode().name(),
      minor(o.terms().standardShipping()),
      minor(o.terms().discount()),
      o.fulfilment().status() == null ? null : o.fulfilment().status().name(),
      o.fulfilment().shipTo(),
      o.paidSince(),
      o.fulfilment().invoicedAt(),
      o.fulfilment().promisedDay()
    };
  }

  private static Long minor(Money money) {
    return money == null ? null : money.amount();
  }

  private static Object[] line(String order, OrderLine l) {
    return new Object[] {
      order,
      l.line(),
      l.sku(),
      l.name(),
      l.category(),
      l.quantity(),
      l.unitPrice().amount(),
      l.tax().amount(),
      l.discount().amount(),
      l.serials(),
      l.traits().stream().sorted().toList(),
      l.product(),
      l.care().installedAt(),
      l.care().repairs()
    };
  }

  private static Object[] payment(Order order, int seq) {
    Order.Payment paid = order.payments().get(seq);
    return new Object[] {
      order.number(),
      seq,
      paid.method(),
      paid.amount().amount(),
      paid.providerRef(),
      paid.kind() == null ? null : paid.kind().name()
    };
  }
}

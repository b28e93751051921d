package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            import_job = excluded.import_job, updated_at = excluded.updated_at, version = shop_order.version + 1
          returning case when version = 1 then number end\
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
  private final LineWriting lines;
  private final FulfilmentWriting fulfilment;

  OrderWriting(JdbcTemplate jdbc, Buyers buyers, LineWriting lines, FulfilmentWriting fulfilment) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.fulfilment = fulfilment;
    this.buyers = buyers;
  }

  /**
   * @param known what is stored of them, where the caller read it under their locks: lines that are
   *     told as they are known are not written again
   */
  void write(
      Collection<Order> told, Map<String, Order> known, String source, UUID job, Instant at) {
    TreeMap<String, Order> orders = new TreeMap<>();
    told.forEach(order -> orders.put(order.number(), order));
    TreeMap<String, Customer> before = buyers.before(orders.values());
    TreeMap<String, Customer> now = buyers.store(orders.values());
    Set<String> made =
        ORDERS.keysOfNew(
            jdbc,
            orders.values().stream()
                .map(order -> head(order, now.get(order.number()), source, job, at))
                .toList());
    buyers.tellMoves(before, now);
    lines.write(orders.values(), made, known);
    List<Object[]> payments = new ArrayList<>();
    for (Order order : orders.values()) {
      for (int seq = 0; seq < order.payments().size(); seq++) {
        payments.add(payment(order, seq));
      }
    }
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

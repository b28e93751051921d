package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.PaymentKind;
import io.recourse.orders.ShopTerms;
import io.recourse.orders.TaxMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rows of the order tables as records. */
final class OrderRows {

  record LineRow(String order, OrderLine line) {}

  record PaymentRow(String order, String method, long amount, String providerRef, String kind) {

    Order.Payment in(String currency) {
      PaymentKind sort = kind == null ? null : PaymentKind.valueOf(kind);
      return new Order.Payment(method, new Money(amount, currency), providerRef, sort);
    }
  }

  private OrderRows() {}

  static Order head(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    return new Order(
        row.getString("number"),
        customer(row, number),
        TimeColumn.instant(row, "placed_at"),
        TimeColumn.instant(row, "delivered_at"),
        currency,
        row.getString("country"),
        List.of(),
        new Money(row.getLong("shipping_amount"), currency),
        List.of(),
        row.getBoolean("tax_included"),
        new Money(row.getLong("paid_amount"), currency),
        row.getBoolean("gift"),
        terms(row, currency),
        FulfilmentRows.fulfilment(row),
        row.getLong("paid_since"),
        row.getInt("version"));
  }

  static Customer customer(ResultSet row, int number) throws SQLException {
    return new Customer(
        row.getString("shop_id"),
        row.getString("email"),
        row.getString("name"),
        row.getString("phone"),
        row.getString("language"),
        row.getString("home"),
        row.getString("level"),
        row.getString("trade"),
        FulfilmentRows.address(row, "address"),
        FulfilmentRows.methods(row),
        row.getString("customer_id"));
  }

  private static ShopTerms terms(ResultSet row, String currency) throws SQLException {
    String mode = row.getString("tax_mode");
    return new ShopTerms(
        mode == null ? null : TaxMode.valueOf(mode),
        money(row, "standard_shipping", currency),
        money(row, "order_discount", currency));
  }

  private static Money money(ResultSet row, String column, String currency) throws SQLException {
    Long amount = row.getObject(column, Long.class);
    return amount == null ? null : new Money(amount, currency);
  }

  static LineRow line(ResultSet row, int number) throws SQLException {
    String currency = row.getString("currency");
    OrderLine line =
        new OrderLine(
            row.getInt("line"),
            row.getString("sku"),
            row.getString("name"),
            row.getString("category"),
            row.getInt("quantity"),
            new Money(row.getLong("unit_price"), currency),
            new Money(row.getLong("tax"), currency),
            new Money(row.getLong("discount"), currency),
            texts(row, "serials"),
            Set.copyOf(new TreeSet<>(texts(row, "traits"))),
            row.getInt("claimed_quantity"),
            row.getInt("returned_quantity"),
            row.getString("product"),
            FulfilmentRows.care(row));
    return new LineRow(row.getString("order_number"), line);
  }

  static PaymentRow payment(ResultSet row, int number) throws SQLException {
    return new PaymentRow(
        row.getString("order_number"),
        row.getString("method"),
        row.getLong("amount"),
        row.getString("provider_ref"),
        row.getString("kind"));
  }

  static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}

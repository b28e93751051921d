package io.recourse.orders.jdbc;

import io.recourse.common.Money;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles in table {@code product}. */
@Repository
class JdbcProducts implements Products {

  private final JdbcClient jdbc;

  JdbcProducts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Product> find(String sku) {
    return jdbc.sql(
            "select sku, name, category, list_price, currency from product where sku = :sku")
        .param("sku", sku)
        .query((row, i) -> product(row))
        .optional();
  }

  private static Product product(ResultSet row) throws SQLException {
    long price = row.getLong("list_price");
    boolean priced = !row.wasNull() && row.getString("currency") != null;
    return new Product(
        row.getString("sku"),
        row.getString("name"),
        row.getString("category"),
        priced ? new Money(price, row.getString("currency")) : null);
  }
}

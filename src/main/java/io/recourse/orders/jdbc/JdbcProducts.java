package io.recourse.orders.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Money;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles in table {@code product}. */
@Repository
class JdbcProducts implements Products {

  private static final TypeReference<LinkedHashMap<String, String>> OPTIONS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  JdbcProducts(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Product> find(String sku) {
    return jdbc.sql("select * from product where sku = ?")
        .param(sku)
        .query((row, i) -> product(row))
        .optional();
  }

  @Override
  public Map<String, Product> find(Collection<String> skus) {
    return jdbc
        .sql("select * from product where sku = any(?)")
        .param(skus.toArray(String[]::new))
        .query((row, i) -> product(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Product::sku, Function.identity()));
  }

  @Override
  public List<Product> variants(String product) {
    return jdbc.sql("select * from product where family = ? order by sku")
        .param(product)
        .query((row, i) -> product(row))
        .list();
  }

  @Override
  public Map<String, List<Product>> variants(Collection<String> products) {
    return jdbc
        .sql("select * from product where family = any(?) order by sku")
        .param(products.toArray(String[]::new))
        .query((row, i) -> product(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Product::product));
  }

  @Override
  public void sent(SortedMap<String, Integer> pieces) {
    jdbc.sql(
            """
            update product p set available = greatest(0, p.available - s.pieces)
            from unnest(:skus::text[], :pieces::int[]) s (sku, pieces)
            where p.sku = s.sku and p.available is not null
            """)
        .param("skus", pieces.keySet().toArray(String[]::new))
        .param("pieces", pieces.values().toArray(Integer[]::new))
        .update();
  }

  @Override
  public void keep(Product product) {
    jdbc.sql(
            """
            insert into product (sku, family, name, options, list_price, currency, tax_rate, available,
              category, traits, picture)
            values (:sku, :family, :name, :options::json, :price, :currency, :taxRate, :available,
              :category, :traits, :picture)
            on conflict (sku) do update set family = excluded.family, name = excluded.name,
              options = excluded.options, list_price = excluded.list_price,
              currency = excluded.currency, tax_rate = excluded.tax_rate,
              available = excluded.available, category = excluded.category,
              traits = excluded.traits, picture = excluded.picture
            """)
        .param("sku", product.sku())
        .param("family", product.product())
        .param("name", product.name())
        .param("options", written(product.options()))
        .param("price", product.listPrice().amount())
        .param("currency", product.listPrice().currency())
        .param("taxRate", product.taxRate())
        .param("available", product.available())
        .param("category", product.category())
        .param("traits", product.traits().stream().sorted().toArray(String[]::new))
        .param("picture", product.picture())
        .update();
  }

  private Product product(ResultSet row) throws SQLException {
    long price = row.getLong("list_price");
    boolean priced = !row.wasNull();
    return new Product(
        row.getString("sku"),
        row.getString("family"),
        row.getString("name"),
        read(row.getString("options")),
        priced ? new Money(price, row.getString("currency")) : null,
        row.getBigDecimal("tax_rate"),
        row.getObject("available", Integer.class),
        row.getString("category"),
        Set.of((String[]) row.getArray("traits").getArray()),
        row.getString("picture"),
        row.getInt("reserved"));
  }

  private String written(Map<String, String> options) {
    try {
      return json.writeValueAsString(options);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> read(String options) {
    try {
      return json.readValue(options, OPTIONS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

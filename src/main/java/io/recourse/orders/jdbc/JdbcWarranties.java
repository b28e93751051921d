package io.recourse.orders.jdbc;

import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Warranty terms in table {@code product_warranty}. */
@Repository
class JdbcWarranties implements Warranties {

  private final JdbcClient jdbc;

  JdbcWarranties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Warranty> inForce(String sku, LocalDate purchasedOn) {
    return Optional.ofNullable(inForce(List.of(sku), purchasedOn).get(sku));
  }

  @Override
  public Map<String, Warranty> inForce(Collection<String> skus, LocalDate purchasedOn) {
    return jdbc
        .sql(
            """
            select distinct on (sku) * from product_warranty
            where sku = any(:skus)
              and :day between effective_from and coalesce(effective_to, 'infinity')
            order by sku, effective_from desc
            """)
        .param("skus", skus.toArray(String[]::new))
        .param("day", purchasedOn)
        .query((row, i) -> warranty(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Warranty::sku, Function.identity()));
  }

  @Override
  public List<Warranty> of(String sku) {
    return jdbc.sql("select * from product_warranty where sku = ? order by effective_from")
        .param(sku)
        .query((row, i) -> warranty(row))
        .list();
  }

  @Override
  public void keep(Warranty warranty) {
    jdbc.sql(
            """
            insert into product_warranty (sku, effective_from, effective_to, months, covers, source)
            values (:sku, :from, :to, :months, :covers, :source)
            on conflict (sku, effective_from) do update set effective_to = excluded.effective_to,
              months = excluded.months, covers = excluded.covers, source = excluded.source
            """)
        .paramSource(warranty)
        .update();
  }

  private static Warranty warranty(ResultSet row) throws SQLException {
    return new Warranty(
        row.getString("sku"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getInt("months"),
        row.getString("covers"),
        row.getString("source"));
  }
}

package io.recourse.orders.jdbc;

import io.recourse.orders.Warranties;
import io.recourse.orders.Warranty;
import io.recourse.orders.WarrantyStart;
import io.recourse.orders.WarrantyTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    WarrantyTerms terms = warranty.terms();
    jdbc.sql(
            """
            insert into product_warranty (sku, effective_from, effective_to, months, covers, source, starts_at,
              parts_share, labour_share, exclusions, transferable, months_after_repair)
            values (:sku, :from, :to, :months, :covers, :source, :startsAt, :parts, :labour, :exclusions,
              :transferable, :afterRepair)
            on conflict (sku, effective_from) do update set effective_to = excluded.effective_to,
              months = excluded.months, covers = excluded.covers, source = excluded.source,
              starts_at = excluded.starts_at, parts_share = excluded.parts_share,
              labour_share = excluded.labour_share, exclusions = excluded.exclusions,
              transferable = excluded.transferable, months_after_repair = excluded.months_after_repair
            """)
        .param("sku", warranty.sku())
        .param("from", warranty.from())
        .param("to", warranty.to())
        .param("months", warranty.months())
        .param("covers", warranty.covers())
        .param("source", warranty.source())
        .param("startsAt", warranty.startsAt().name())
        .param("parts", terms.partsShare())
        .param("labour", terms.labourShare())
        .param("exclusions", terms.exclusions().toArray(String[]::new))
        .param("transferable", terms.transferable())
        .param("afterRepair", terms.monthsAfterRepair())
        .update();
  }

  private static Warranty warranty(ResultSet row) throws SQLException {
    return new Warranty(
        row.getString("sku"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getInt("months"),
        row.getString("covers"),
        row.getString("source"),
        WarrantyStart.valueOf(row.getString("starts_at")),
        new WarrantyTerms(
            row.getInt("parts_share"),
            row.getInt("labour_share"),
            Set.of((String[]) row.getArray("exclusions").getArray()),
            row.getBoolean("transferable"),
            row.getInt("months_after_repair")));
  }
}

package io.recourse.defects.jdbc;

import io.recourse.defects.ReturnRate;
import io.recourse.defects.ReturnRate.By;
import io.recourse.defects.ReturnRate.Month;
import io.recourse.defects.ReturnRates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One statement however many rows there are; what was sold and came back is added up by the month.
 */
@Repository
class JdbcReturnRates implements ReturnRates {

  private static final String MOVED =
      """
      with moved as (
        select sku, category, month, pieces as sold, 0 as returned
        from published.sold where month >= (:from::timestamptz at time zone 'UTC')::date
        union all
        select sku, category, month, 0, pieces
        from returned where month >= (:from::timestamptz at time zone 'UTC')::date),
      named as (
        select coalesce(case :by when 'PRODUCT' then m.sku when 'CATEGORY' then m.category
          else (select s.supplier from article_supplier s where s.sku = m.sku) end, '') as key,
          m.month, sum(m.sold) as sold, sum(m.returned) as returned
        from moved m group by 1, 2 having sum(m.sold) <> 0 or sum(m.returned) <> 0),
      whole as (
        select key, sum(returned) as returned from named group by key
        order by returned desc, key limit :most)
      select n.key, to_char(n.month, 'YYYY-MM') as month, n.sold, n.returned
      from named n join whole w on w.key = n.key order by w.returned desc, n.key, n.month
      """;

  private final JdbcClient jdbc;

  JdbcReturnRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ReturnRate> since(Instant from, By by, int most) {
    Map<String, List<Month>> byKey = new LinkedHashMap<>();
    jdbc.sql(MOVED)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .param("most", most)
        .query(
            row -> {
              byKey.computeIfAbsent(row.getString("key"), key -> new ArrayList<>()).add(month(row));
            });
    return byKey.entrySet().stream()
        .map(one -> new ReturnRate(one.getKey(), one.getValue()))
        .toList();
  }

  @Override
  public void supply(String sku, String supplier) {
    if (supplier == null) {
      jdbc.sql("delete from article_supplier where sku = ?").param(sku).update();
      return;
    }
    jdbc.sql(
            """
            insert into article_supplier (sku, supplier) values (?, ?)
            on conflict (sku) do update set supplier = excluded.supplier
            """)
        .params(sku, supplier)
        .update();
  }

  private static Month month(ResultSet row) throws SQLException {
    return new Month(
        YearMonth.parse(row.getString("month")), row.getLong("sold"), row.getLong("returned"));
  }
}

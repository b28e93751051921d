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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

  /** What is sold and does not come back is many times more, and is not read. */
  private static final String OF_MOST_RETURNED =
      """
      with back as materialized (
        select sku, sum(pieces) as returned from returned
        where month >= (:from::timestamptz at time zone 'UTC')::date
        group by sku having sum(pieces) > 0 order by returned desc, sku limit :most),
      moved as (
        select sku, month, pieces as sold, 0::bigint as returned from published.sold
        where month >= (:from::timestamptz at time zone 'UTC')::date
          and sku = any (array(select sku from back))
        union all
        select sku, month, 0, pieces from returned
        where month >= (:from::timestamptz at time zone 'UTC')::date
          and sku = any (array(select sku from back)))
      select m.sku as key, to_char(m.month, 'YYYY-MM') as month,
             sum(m.sold) as sold, sum(m.returned) as returned
      from moved m join back b on b.sku = m.sku group by m.sku, m.month, b.returned
      having sum(m.sold) <> 0 or sum(m.returned) <> 0 order by b.returned desc, m.sku, m.month
      """;

  private final JdbcClient jdbc;

  JdbcReturnRates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Articles that did not come back are told only where those that did leave room. */
  @Override
  public List<ReturnRate> since(Instant from, By by, int most) {
    if (by == By.PRODUCT) {
      List<ReturnRate> returned = rates(jdbc.sql(OF_MOST_RETURNED), from, most);
      if (returned.size() == most) {
        return returned;
      }
    }
    return rates(jdbc.sql(MOVED).param("by", by.name()), from, most);
  }

  private static List<ReturnRate> rates(StatementSpec asked, Instant from, int most) {
    Map<String, List<Month>> byKey = new LinkedHashMap<>();
    asked
        .param("from", from.atOffset(ZoneOffset.UTC))
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

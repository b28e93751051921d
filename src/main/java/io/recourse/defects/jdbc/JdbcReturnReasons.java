package io.recourse.defects.jdbc;

import io.recourse.defects.ArticleReturns;
import io.recourse.defects.ReturnReasons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One statement however many articles there are; what was sold and came back is added up by the
 * month.
 */
@Repository
class JdbcReturnReasons implements ReturnReasons {

  private static final String BY_ARTICLE =
      """
      with asked as (
        select sku, name, reason, sum(pieces) as pieces
        from returned where month >= (:from::timestamptz at time zone 'UTC')::date
        group by sku, name, reason having sum(pieces) <> 0),
      said as (
        select sku, min(name) as name, reason, sum(pieces) as pieces from asked group by sku, reason),
      shown as (
        select sku, min(name) as name, sum(pieces) as returned,
          coalesce(sum(pieces) filter (where reason = any(:faults)), 0) as faulty,
          array_agg(reason order by pieces desc, reason) as reasons,
          array_agg(pieces order by pieces desc, reason) as counts
        from said group by sku order by faulty desc, returned desc, sku limit :most),
      sold as (
        select sku, sum(pieces) as sold from published.sold
        where sku = any(array(select sku from shown))
          and month >= (:from::timestamptz at time zone 'UTC')::date
        group by sku)
      select a.*, coalesce(s.sold, 0) as sold
      from shown a left join sold s on s.sku = a.sku order by faulty desc, returned desc, a.sku
      """;

  private final JdbcClient jdbc;

  JdbcReturnReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ArticleReturns> since(Instant from, List<String> faults, int most) {
    return jdbc.sql(BY_ARTICLE)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("faults", faults.toArray(String[]::new))
        .param("most", most)
        .query((row, index) -> article(row))
        .list();
  }

  private static ArticleReturns article(ResultSet row) throws SQLException {
    String[] reasons = (String[]) row.getArray("reasons").getArray();
    Number[] counts = (Number[]) row.getArray("counts").getArray();
    Map<String, Long> byReason = new LinkedHashMap<>();
    for (int i = 0; i < reasons.length; i++) {
      byReason.put(reasons[i], counts[i].longValue());
    }
    return new ArticleReturns(
        row.getString("sku"),
        row.getString("name"),
        row.getLong("sold"),
        row.getLong("returned"),
        row.getLong("faulty"),
        byReason);
  }
}

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

/** One statement however many articles there are. */
@Repository
class JdbcReturnReasons implements ReturnReasons {

  private static final String BY_ARTICLE =
      """
      with asked as (
        select l.sku, min(l.name) as name, l.reason, sum(l.quantity) as pieces
        from published.case_line l join published.service_case c on c.number = l.case_number
        where c.opened_at >= :from and l.decision <> 'WITHDRAWN' and c.type in ('RETURN', 'EXCHANGE')
        group by l.sku, l.reason),
      article as (
        select sku, min(name) as name, sum(pieces) as returned,
          coalesce(sum(pieces) filter (where reason = any(:faults)), 0) as faulty,
          array_agg(reason order by pieces desc, reason) as reasons,
          array_agg(pieces order by pieces desc, reason) as counts
        from asked group by sku)
      select a.*, coalesce((
        select sum(s.quantity) from published.order_line s
        join published.shop_order o on o.number = s.order_number
        where s.sku = a.sku and o.placed_at >= :from), 0) as sold
      from article a order by faulty desc, returned desc, sku limit :most
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

package io.recourse.worklist.jdbc;

import static io.recourse.common.TimeColumn.instant;

import io.recourse.worklist.OthersWords;
import io.recourse.worklist.SimilarCase;
import io.recourse.worklist.SimilarCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks at the newest cases with the same article and reason, or of the same problem type, and no
 * further: what it costs does not grow with what was ever closed.
 */
@Repository
class JdbcSimilarCases implements SimilarCases {

  private static final int LOOKED_AT = 60;
  private static final int SHOWN = 5;

  private static final String FIND =
      """
      with mine as (
        select c.number, c.type, c.category, c.language, c.order_number, cu.name as customer
        from published.service_case c left join published.customer cu on cu.id = c.customer_id
        where c.number = :number),
      kin as (
        select l.case_number as number, l.name, l.reason, l.decision, l.remedy
        from published.case_line m cross join lateral (
          select o.* from published.case_line o
          where o.reason = m.reason and o.sku = m.sku and o.case_number <> m.case_number
          order by o.case_number desc limit :looked) l
        where m.case_number = :number
        union all
        select o.number, null, null, null, null from mine cross join lateral (
          select k.number from published.service_case k
          where k.category = mine.category and k.number <> mine.number
          order by k.opened_at desc limit :looked) o
        where not exists (select 1 from published.case_line l where l.case_number = mine.number)),
      solved as (
        select distinct on (k.number) k.*, c.closed_at, c.satisfaction, c.order_number, cu.name as customer,
               w.body, w.language = mine.language as readable, mine.number as my_number,
               mine.order_number as my_order, mine.customer as my_customer
        from kin k cross join mine
        join published.service_case c on c.number = k.number
        left join published.customer cu on cu.id = c.customer_id
        left join lateral (
          select m.body, m.language from published.case_message m
          where m.case_number = c.number and m.direction = 'OUT' and m.author_kind = 'STAFF'
          order by m.at desc limit 1) w on true
        where c.status = 'CLOSED' and c.type = mine.type and c.closed_at is not null)
      select * from solved
      order by coalesce(readable, false) desc, satisfaction desc nulls last, closed_at desc limit :shown
      """;

  private final JdbcClient jdbc;

  JdbcSimilarCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SimilarCase> to(String caseNumber) {
    return jdbc.sql(FIND)
        .param("number", caseNumber)
        .param("looked", LOOKED_AT)
        .param("shown", SHOWN)
        .query((row, at) -> similar(row))
        .list();
  }

  private static SimilarCase similar(ResultSet row) throws SQLException {
    return new SimilarCase(
        row.getString("number"),
        row.getString("name"),
        row.getString("reason"),
        row.getString("decision"),
        row.getString("remedy"),
        instant(row, "closed_at"),
        row.getObject("satisfaction", Integer.class),
        row.getBoolean("readable") ? reply(row) : null);
  }

  /** No other customer's name or number goes out again. */
  private static String reply(ResultSet row) throws SQLException {
    String text = row.getString("body");
    text = put(text, row.getString("number"), "\u0001");
    text = put(text, row.getString("order_number"), "\u0002");
    text = put(text, row.getString("customer"), "\u0003");
    text = OthersWords.without(text, row.getString("customer"));
    text = put(text, "\u0001", row.getString("my_number"));
    text = put(text, "\u0002", row.getString("my_order"));
    return put(text, "\u0003", row.getString("my_customer"));
  }

  private static String put(String text, String theirs, String mine) {
    return theirs == null || theirs.isBlank()
        ? text
        : text.replace(theirs, mine == null ? "…" : mine);
  }
}

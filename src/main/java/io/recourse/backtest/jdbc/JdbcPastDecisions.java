package io.recourse.backtest.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.backtest.BackTest;
import io.recourse.backtest.PastDecision;
import io.recourse.backtest.PastDecisions;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts of closed cases, with the worth of the line and the day it was decided. */
@Repository
class JdbcPastDecisions implements PastDecisions {

  private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ObjectMapper json;

  JdbcPastDecisions(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public List<PastDecision> of(BackTest test, int from, int cases) {
    return sql.sql(
            """
            select r.id, r.case_number, r.item, r.version, r.inputs, r.matched_rules, r.outcome,
              r.ground, r.at, decided.at as decided_at,
              price.unit_price * line.quantity as worth, bought.currency
            from back_test_case chosen
            join published.decision_receipt r
              on r.case_number = chosen.case_number and r.decision = :decision
            join published.service_case c on c.number = r.case_number
            left join published.case_line line
              on line.case_number = r.case_number and line.item = r.item
            left join published.shop_order bought on bought.number = c.order_number
            left join published.order_line price
              on price.order_number = c.order_number and price.line = line.order_line
            left join lateral (
              select t.at from published.trail t
              where t.chain = r.case_number and t.type in ('LineApproved', 'LineRefused')
                and (t.data::jsonb ->> 'item')::int = r.item and t.at >= r.at
              order by t.seq limit 1) decided on true
            where chosen.test = :test and chosen.place >= :from and chosen.place < :to
            order by r.id
            """)
        .param("decision", test.decision())
        .param("test", test.id())
        .param("from", from)
        .param("to", from + cases)
        .query((row, i) -> decision(row))
        .list();
  }

  private PastDecision decision(ResultSet row) throws SQLException {
    Long worth = row.getObject("worth", Long.class);
    return new PastDecision(
        row.getLong("id"),
        row.getString("case_number"),
        row.getObject("item", Integer.class),
        row.getString("version"),
        read(row.getString("inputs")),
        List.of((String[]) row.getArray("matched_rules").getArray()),
        read(row.getString("outcome")),
        row.getString("ground"),
        TimeColumn.instant(row, "at"),
        TimeColumn.instant(row, "decided_at"),
        worth == null ? null : new Money(worth, row.getString("currency")));
  }

  private Map<String, Object> read(String columns) {
    try {
      return json.readValue(columns, COLUMNS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.recourse.backtest.jdbc;

import static java.util.Collections.singletonMap;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.PastDecision;
import io.recourse.backtest.PastDecisions;
import io.recourse.backtest.Waits;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts of closed cases, with the worth of the line and the day it was decided. */
@Repository
class JdbcPastDecisions implements PastDecisions {

  private final JdbcClient sql;
  private final Columns columns;
  private final ReceiptsAfter later;

  JdbcPastDecisions(JdbcClient sql, Columns columns, ReceiptsAfter later) {
    this.later = later;
    this.sql = sql;
    this.columns = columns;
  }

  @Override
  public List<PastDecision> of(BackTest test, int from, int cases) {
    LaterReceipts after = later.of(test, from, cases);
    return sql.sql(
            """
            select chosen.place, r.id, r.case_number, r.item, r.version, r.inputs, r.matched_rules, r.outcome,
              r.ground, r.at, decided.at as decided_at,
              price.unit_price * line.quantity as worth, bought.currency, line.remedy_asked,
              waited.late,
              r.id = max(r.id) over (partition by r.case_number, r.item) as last, exists (select from published.case_marked_for_abuse marked
                where marked.case_number = r.case_number) as marked
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
            left join lateral (
              select w.state = 'BREACHED' or w.ended_at > w.due_at as late
              from published.waited_clock w
              where w.case_number = r.case_number and w.name = :clock and w.ended_at >= r.at
              order by w.id limit 1) waited on true
            where chosen.test = :test and chosen.place >= :from and chosen.place < :to
            order by chosen.place, r.id
            """)
        .param("decision", test.decision())
        .param("test", test.id())
        .param("from", from)
        .param("to", from + cases)
        .param("clock", Waits.clock(test.decision()).orElse(""))
        .query((row, i) -> decision(row, after))
        .list();
  }

  private PastDecision decision(ResultSet row, LaterReceipts after) throws SQLException {
    Long worth = row.getObject("worth", Long.class);
    return new PastDecision(
        row.getInt("place"),
        row.getLong("id"),
        row.getString("case_number"),
        row.getObject("item", Integer.class),
        row.getString("version"),
        columns.read(row.getString("inputs")),
        List.of((String[]) row.getArray("matched_rules").getArray()),
        columns.read(row.getString("outcome")),
        row.getString("ground"),
        TimeColumn.instant(row, "at"),
        TimeColumn.instant(row, "decided_at"),
        worth == null ? null : new Money(worth, row.getString("currency")),
        ofLine(row.getObject("item", Integer.class), row.getString("remedy_asked")),
        row.getObject("late", Boolean.class),
        row.getBoolean("last"),
        row.getBoolean("marked"),
        after.of(row.getLong("id")));
  }

  /** Of a line it is known that nothing was asked for, too. */
  private static Map<String, Object> ofLine(Integer item, String remedyAsked) {
    return item == null ? Map.of() : singletonMap("remedyAsked", remedyAsked);
  }
}

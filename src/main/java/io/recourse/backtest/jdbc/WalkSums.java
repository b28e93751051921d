package io.recourse.backtest.jdbc;

import io.recourse.backtest.Findings;
import io.recourse.backtest.model.Reason;
import io.recourse.backtest.model.WalkFindings;
import io.recourse.backtest.model.Walked;
import io.recourse.common.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the walks of a back-test come to. */
@Component
class WalkSums {

  private final JdbcClient sql;

  WalkSums(JdbcClient sql) {
    this.sql = sql;
  }

  WalkFindings of(UUID test) {
    return sql.sql(
            """
            select count(*) filter (where state in ('SAME', 'CHANGED')) as replayed,
              count(*) filter (where state = 'NOT_REPLAYABLE') as not_replayable,
              count(*) filter (where state = 'UNANSWERED') as unanswered,
              count(*) filter (where state = 'CHANGED') as changed,
              count(*) filter (where end_then_element <> end_now_element) as other_end,
              count(*) filter (where way = 'LOSES') as loses,
              count(*) filter (where way = 'GAINS') as gains, count(breach) as breaches,
              coalesce(sum(kept), 0) as kept,
              count(*) filter (where hand = 'AUTOMATIC') as automatic,
              count(*) filter (where hand = 'BY_PERSON') as by_person,
              count(*) filter (where days_saved > 0) as faster,
              coalesce(sum(days_saved) filter (where days_saved > 0), 0) as faster_days,
              count(*) filter (where days_saved < 0) as slower,
              coalesce(-sum(days_saved) filter (where days_saved < 0), 0) as slower_days,
              coalesce(sum(gone), 0) as gone, coalesce(sum(gone_days), 0) as gone_days,
              coalesce(sum(come), 0) as come, coalesce(sum(come_days), 0) as come_days
            from back_test_walked where test = ?
            """)
        .param(test)
        .query((row, i) -> findings(row, test))
        .single();
  }

  private WalkFindings findings(ResultSet row, UUID test) throws SQLException {
    return new WalkFindings(
        row.getInt("replayed"),
        row.getInt("not_replayable"),
        row.getInt("unanswered"),
        why(test),
        row.getInt("changed"),
        row.getInt("other_end"),
        row.getInt("loses"),
        row.getInt("gains"),
        row.getInt("breaches"),
        row.getInt("kept"),
        row.getInt("automatic"),
        row.getInt("by_person"),
        new WalkFindings.Moved(row.getInt("faster"), row.getBigDecimal("faster_days")),
        new WalkFindings.Moved(row.getInt("slower"), row.getBigDecimal("slower_days")),
        new Walked.Work(row.getInt("gone"), row.getBigDecimal("gone_days")),
        new Walked.Work(row.getInt("come"), row.getBigDecimal("come_days")),
        sums(test),
        kinds(test));
  }

  private List<WalkFindings.Count> why(UUID test) {
    return sql.sql(
            """
            select reason, element, count(*) as instances from back_test_walked
            where test = ? and reason is not null group by 1, 2 order by 3 desc, 1, 2 limit 20
            """)
        .param(test)
        .query(
            (row, i) ->
                new WalkFindings.Count(
                    Reason.valueOf(row.getString("reason")),
                    row.getString("element"),
                    row.getInt("instances")))
        .list();
  }

  private List<WalkFindings.Sum> sums(UUID test) {
    return sql.sql(
            """
            select currency, coalesce(sum(worth) filter (where pays = 1), 0) as more,
              coalesce(sum(worth) filter (where pays = -1), 0) as less,
              coalesce(sum(worth) filter (where money_days > 0), 0) as sooner,
              coalesce(round(avg(money_days) filter (where money_days > 0), 1), 0) as sooner_days,
              coalesce(sum(worth) filter (where money_days < 0), 0) as later
            from back_test_walked
            where test = ? and worth is not null and (pays <> 0 or money_days <> 0)
            group by currency order by currency
            """)
        .param(test)
        .query(
            (row, i) ->
                new WalkFindings.Sum(
                    sum(row, "more"),
                    sum(row, "less"),
                    sum(row, "sooner"),
                    row.getBigDecimal("sooner_days"),
                    sum(row, "later")))
        .list();
  }

  private List<Findings.Kind> kinds(UUID test) {
    return sql.sql(
            """
            select changed.what, count(*) filter (where way = 'LOSES') as loses,
              count(*) filter (where way = 'GAINS') as gains,
              count(*) filter (where way = 'NEITHER') as neither
            from back_test_walked, unnest(back_test_walked.what) as changed (what)
            where test = ? group by 1 order by count(*) desc, 1 limit 20
            """)
        .param(test)
        .query(
            (row, i) ->
                new Findings.Kind(
                    row.getString("what"),
                    row.getInt("loses"),
                    row.getInt("gains"),
                    row.getInt("neither")))
        .list();
  }

  private static Money sum(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column), row.getString("currency"));
  }
}

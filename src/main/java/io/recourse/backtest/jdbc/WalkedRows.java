package io.recourse.backtest.jdbc;

import io.recourse.backtest.Change;
import io.recourse.backtest.model.Reason;
import io.recourse.backtest.model.Walked;
import io.recourse.backtest.model.Walks.Only;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of instances that were walked once more. */
@Component
class WalkedRows {

  private static final String INSERT =
      """
      insert into back_test_walked (test, case_number, ended_at, state, reason, element, what,
        end_then, end_then_element, end_now, end_now_element, way, hand, days_saved, gone, gone_days, come, come_days, pays, paid,
        worth, currency, money_days, granted, breach, kept)
      values (:test, :number, :ended, :state, :reason, :element, :what, :then,
        :thenElement, :now, :nowElement, :way, :hand, :days, :gone, :goneDays, :come, :comeDays, :pays, :paid, :worth,
        :currency, :moneyDays, :granted, :breach, :kept)
      """;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate rows;

  WalkedRows(JdbcClient sql, NamedParameterJdbcTemplate rows) {
    this.sql = sql;
    this.rows = rows;
  }

  void insert(UUID test, List<Walked> found) {
    rows.batchUpdate(
        INSERT, found.stream().map(one -> row(test, one)).toArray(SqlParameterSource[]::new));
  }

  List<Walked> page(UUID test, Only only, Long before, int limit) {
    return sql.sql(
            """
            select * from back_test_walked
            where test = :test and id < coalesce(cast(:before as bigint), id + 1)
              and state <> 'SAME' and (cast(:only as text) is null or :only in (way, hand, state)
                or (:only = 'BREACH' and breach is not null)
                or (:only = 'OTHER_END' and end_then_element <> end_now_element))
            order by id desc limit :limit
            """)
        .param("test", test)
        .param("before", before)
        .param("only", only == null ? null : only.name())
        .param("limit", limit)
        .query(WalkedRows::walked)
        .list();
  }

  private static SqlParameterSource row(UUID test, Walked one) {
    Optional<Money> sum = Optional.ofNullable(one.sum());
    return new MapSqlParameterSource("test", test)
        .addValue("number", one.caseNumber())
        .addValue("ended", one.endedAt().atOffset(ZoneOffset.UTC))
        .addValue("state", one.state().name())
        .addValue("reason", one.reason() == null ? null : one.reason().name())
        .addValue("element", one.element())
        .addValue("what", one.what().toArray(String[]::new))
        .addValue("then", nameOf(one.endThen()))
        .addValue("thenElement", elementOf(one.endThen()))
        .addValue("now", nameOf(one.endNow()))
        .addValue("nowElement", elementOf(one.endNow()))
        .addValue("way", one.way().name())
        .addValue("hand", one.hand().name())
        .addValue("days", one.daysSaved())
        .addValue("gone", one.gone().tasks())
        .addValue("goneDays", one.gone().days())
        .addValue("come", one.come().tasks())
        .addValue("comeDays", one.come().days())
        .addValue("pays", one.pays())
        .addValue("paid", one.paid())
        .addValue("worth", sum.map(Money::amount).orElse(null))
        .addValue("currency", sum.map(Money::currency).orElse(null))
        .addValue("moneyDays", one.moneyDays())
        .addValue("granted", one.granted())
        .addValue("breach", one.breach())
        .addValue("kept", one.kept());
  }

  private static String nameOf(Walked.End end) {
    return end == null ? null : end.name();
  }

  private static String elementOf(Walked.End end) {
    return end == null ? null : end.element();
  }

  private static Walked.End end(ResultSet row, String name) throws SQLException {
    String element = row.getString(name + "_element");
    return element == null ? null : new Walked.End(element, row.getString(name));
  }

  private static Walked walked(ResultSet row, int i) throws SQLException {
    Long worth = row.getObject("worth", Long.class);
    String reason = row.getString("reason");
    return new Walked(
        row.getLong("id"),
        row.getString("case_number"),
        TimeColumn.instant(row, "ended_at"),
        Walked.State.valueOf(row.getString("state")),
        reason == null ? null : Reason.valueOf(reason),
        row.getString("element"),
        List.of((String[]) row.getArray("what").getArray()),
        end(row, "end_then"),
        end(row, "end_now"),
        Change.Way.valueOf(row.getString("way")),
        Change.Hand.valueOf(row.getString("hand")),
        row.getBigDecimal("days_saved"),
        new Walked.Work(row.getInt("gone"), row.getBigDecimal("gone_days")),
        new Walked.Work(row.getInt("come"), row.getBigDecimal("come_days")),
        row.getInt("pays"),
        row.getBoolean("paid"),
        worth == null ? null : new Money(worth, row.getString("currency")),
        row.getBigDecimal("money_days"),
        row.getString("granted"),
        row.getString("breach"),
        row.getInt("kept"));
  }
}

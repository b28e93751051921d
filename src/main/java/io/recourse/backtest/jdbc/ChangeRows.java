package io.recourse.backtest.jdbc;

import io.recourse.backtest.After;
import io.recourse.backtest.BackTests.Only;
import io.recourse.backtest.Change;
import io.recourse.backtest.Findings;
import io.recourse.common.Money;
import io.recourse.common.TimeColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of decisions that would have gone otherwise, and their sums. */
@Component
class ChangeRows {

  private static final String INSERT =
      """
      insert into back_test_change (test, receipt, case_number, item, at, what, way, hand,
        days_saved, pays, worth, currency, breach, failure, marked, in_time, last)
      values (:test, :receipt, :number, :item, :at, :what, :way, :hand, :days, :pays, :worth,
        :currency, :breach, :failure, :marked, :inTime, :last)
      """;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate rows;
  private final AfterRows afters;
  private final WaitRows waits;

  ChangeRows(JdbcClient sql, NamedParameterJdbcTemplate rows, AfterRows afters, WaitRows waits) {
    this.afters = afters;
    this.waits = waits;
    this.sql = sql;
    this.rows = rows;
  }

  void insert(UUID test, List<Change> found) {
    rows.batchUpdate(
        INSERT, found.stream().map(one -> row(test, one)).toArray(SqlParameterSource[]::new));
    afters.insert(test, found);
  }

  List<Change> page(UUID test, Only only, Long before, int limit) {
    return whole(
        test,
        sql.sql(
                """
                select * from back_test_change
                where test = :test and receipt < coalesce(cast(:before as bigint), receipt + 1)
                  and (cast(:only as text) is null or :only in (way, hand)
                    or (:only = 'BREACH' and breach is not null)
                    or (:only = 'UNANSWERED' and failure is not null)
                    or (:only = 'MARKED' and marked <> 0) or (:only = 'IN_TIME' and in_time))
                order by receipt desc limit :limit
                """)
            .param("test", test)
            .param("before", before)
            .param("only", only == null ? null : only.name())
            .param("limit", limit)
            .query((row, i) -> change(row))
            .list());
  }

  private List<Change> whole(UUID test, List<Change> page) {
    Map<Long, List<After>> after = afters.of(test, page.stream().map(Change::receipt).toList());
    return page.stream()
        .map(one -> one.followedBy(after.getOrDefault(one.receipt(), List.of())))
        .toList();
  }

  Findings findings(UUID test) {
    return sql.sql(
            """
            select count(*) as changed, count(distinct case_number) as cases,
              count(*) filter (where way = 'LOSES') as loses,
              count(*) filter (where way = 'GAINS') as gains, count(breach) as breaches,
              count(*) filter (where hand = 'AUTOMATIC') as automatic,
              count(*) filter (where hand = 'BY_PERSON') as by_person,
              coalesce(sum(days_saved) filter (where last), 0) as days,
              count(days_saved) filter (where last) as timed,
              count(*) filter (where marked > 0) as marked_more,
              count(*) filter (where marked < 0) as marked_fewer,
              count(*) filter (where in_time) as in_time
            from back_test_change where test = ? and failure is null
            """)
        .param(test)
        .query((row, i) -> findings(test, row))
        .single();
  }

  private List<Findings.Sum> sums(UUID test) {
    return sql.sql(
            """
            select currency, coalesce(sum(worth) filter (where pays = 1), 0) as more,
              coalesce(sum(worth) filter (where pays = -1), 0) as less,
              coalesce(sum(worth) filter (where hand = 'AUTOMATIC'), 0) as sooner
            from back_test_change
            where test = ? and last and worth is not null and (pays <> 0 or hand = 'AUTOMATIC')
            group by currency order by currency
            """)
        .param(test)
        .query((row, i) -> new Findings.Sum(sum(row, "more"), sum(row, "less"), sum(row, "sooner")))
        .list();
  }

  private List<Findings.Kind> kinds(UUID test) {
    return sql.sql(
            """
            select changed.what, count(*) filter (where way = 'LOSES') as loses,
              count(*) filter (where way = 'GAINS') as gains,
              count(*) filter (where way = 'NEITHER') as neither
            from back_test_change, unnest(back_test_change.what) as changed (what)
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

  private Findings findings(UUID test, ResultSet row) throws SQLException {
    return new Findings(
        row.getInt("changed"),
        row.getInt("cases"),
        row.getInt("loses"),
        row.getInt("gains"),
        row.getInt("breaches"),
        row.getInt("automatic"),
        row.getInt("by_person"),
        row.getBigDecimal("days"),
        row.getInt("timed"),
        sums(test),
        kinds(test),
        new Findings.Marked(row.getInt("marked_more"), row.getInt("marked_fewer")),
        waits.clocks(test, row.getInt("in_time"), row.getInt("by_person")),
        afters.sums(test));
  }

  private static Money sum(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column), row.getString("currency"));
  }

  private static SqlParameterSource row(UUID test, Change one) {
    Optional<Money> worth = Optional.ofNullable(one.worth());
    return new MapSqlParameterSource("test", test)
        .addValue("receipt", one.receipt())
        .addValue("number", one.caseNumber())
        .addValue("item", one.item())
        .addValue("at", one.at().atOffset(ZoneOffset.UTC))
        .addValue("what", one.what().toArray(String[]::new))
        .addValue("way", one.way().name())
        .addValue("hand", one.hand().name())
        .addValue("days", one.daysSaved())
        .addValue("pays", one.pays())
        .addValue("worth", worth.map(Money::amount).orElse(null))
        .addValue("currency", worth.map(Money::currency).orElse(null))
        .addValue("breach", one.breach())
        .addValue("failure", one.failure())
        .addValue("marked", one.marked())
        .addValue("inTime", one.inTime())
        .addValue("last", one.last());
  }

  private static Change change(ResultSet row) throws SQLException {
    BigDecimal days = row.getBigDecimal("days_saved");
    Long worth = row.getObject("worth", Long.class);
    return new Change(
        row.getLong("receipt"),
        row.getString("case_number"),
        row.getObject("item", Integer.class),
        TimeColumn.instant(row, "at"),
        List.of((String[]) row.getArray("what").getArray()),
        Change.Way.valueOf(row.getString("way")),
        Change.Hand.valueOf(row.getString("hand")),
        days,
        row.getInt("pays"),
        worth == null ? null : new Money(worth, row.getString("currency")),
        row.getString("breach"),
        row.getString("failure"),
        row.getInt("marked"),
        row.getBoolean("in_time"),
        row.getBoolean("last"),
        List.of());
  }
}

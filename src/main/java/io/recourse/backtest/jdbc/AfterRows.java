package io.recourse.backtest.jdbc;

import io.recourse.backtest.After;
import io.recourse.backtest.Change;
import io.recourse.backtest.Findings.Further;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables say that are asked after the changed one, and their sums. */
@Component
class AfterRows {

  private static final String INSERT =
      """
      insert into back_test_after (test, receipt, decision, turn, what, unknown)
      values (:test, :receipt, :decision, :turn, :what, :unknown)
      """;

  private final JdbcClient sql;
  private final NamedParameterJdbcTemplate rows;

  AfterRows(JdbcClient sql, NamedParameterJdbcTemplate rows) {
    this.sql = sql;
    this.rows = rows;
  }

  void insert(UUID test, List<Change> found) {
    rows.batchUpdate(
        INSERT,
        found.stream()
            .flatMap(one -> one.after().stream().map(after -> row(test, one.receipt(), after)))
            .toArray(SqlParameterSource[]::new));
  }

  /** Of these receipts. */
  Map<Long, List<After>> of(UUID test, List<Long> receipts) {
    Map<Long, List<After>> found = new HashMap<>();
    sql.sql(
            """
            select * from back_test_after where test = ? and receipt = any (?)
            order by receipt, decision desc
            """)
        .params(test, receipts.toArray(Long[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("receipt"), any -> new ArrayList<>())
                  .add(after(row));
            });
    return found;
  }

  List<Further> sums(UUID test) {
    return sql.sql(
            """
            select decision, count(*) filter (where turn = 'NEW') as asked,
              count(*) filter (where turn = 'GONE') as gone,
              count(*) filter (where turn = 'CHANGED') as changed,
              count(*) filter (where turn = 'NO_ANSWER') as unanswered,
              count(*) filter (where unknown <> '{}') as guessed
            from back_test_after where test = ? group by decision order by decision desc
            """)
        .param(test)
        .query(
            (row, i) ->
                new Further(
                    row.getString("decision"),
                    row.getInt("asked"),
                    row.getInt("gone"),
                    row.getInt("changed"),
                    row.getInt("unanswered"),
                    row.getInt("guessed")))
        .list();
  }

  private static After after(ResultSet row) throws SQLException {
    return new After(
        row.getString("decision"),
        After.Turn.valueOf(row.getString("turn")),
        List.of((String[]) row.getArray("what").getArray()),
        List.of((String[]) row.getArray("unknown").getArray()));
  }

  private static SqlParameterSource row(UUID test, long receipt, After after) {
    return new MapSqlParameterSource("test", test)
        .addValue("receipt", receipt)
        .addValue("decision", after.decision())
        .addValue("turn", after.turn().name())
        .addValue("what", after.what().toArray(String[]::new))
        .addValue("unknown", after.unknown().toArray(String[]::new));
  }
}

package io.recourse.backtest.jdbc;

import io.recourse.backtest.BackTest;
import io.recourse.backtest.BackTests;
import io.recourse.backtest.Change;
import io.recourse.backtest.Findings;
import io.recourse.common.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Back-tests in PostgreSQL. */
@Repository
class JdbcBackTests implements BackTests {

  private final JdbcClient sql;
  private final ChangeRows changes;

  JdbcBackTests(JdbcClient sql, ChangeRows changes) {
    this.sql = sql;
    this.changes = changes;
  }

  @Override
  public Optional<BackTest> find(UUID id) {
    return sql.sql("select * from back_test where id = ?")
        .param(id)
        .query(JdbcBackTests::test)
        .optional();
  }

  @Override
  public Optional<BackTest> lock(UUID id) {
    return sql.sql("select * from back_test where id = ? for update skip locked")
        .param(id)
        .query(JdbcBackTests::test)
        .optional();
  }

  @Override
  public Optional<BackTest> newestOf(UUID draft) {
    return sql.sql("select * from back_test where draft = ? order by asked_at desc, id limit 1")
        .param(draft)
        .query(JdbcBackTests::test)
        .optional();
  }

  @Override
  public BackTest begin(BackTest wanted) {
    insert(wanted, 0);
    int chosen =
        sql.sql(
                """
                insert into back_test_case (test, place, case_number)
                select :test, row_number() over (order by closed_at desc, number), number
                from (
                  select number, closed_at from published.case_standing c
                  where closed_at is not null
                    and exists (select from published.decision_receipt r
                      where r.case_number = c.number and r.decision = :decision)
                  order by closed_at desc, number limit :cases) last
                """)
            .param("test", wanted.id())
            .param("decision", wanted.decision())
            .param("cases", wanted.cases())
            .update();
    sql.sql("update back_test set cases = ? where id = ?").params(chosen, wanted.id()).update();
    return find(wanted.id()).orElseThrow();
  }

  void insert(BackTest wanted, int cases) {
    sql.sql(
            """
            insert into back_test (id, draft, draft_version, decision, content, asked_by, asked_at,
              state, cases, compared, decisions, unanswered, law_unknown, other_version, busy_millis)
            values (:id, :draft, :version, :decision, :content, :by, :at, 'RUNNING', :cases, 0, 0, 0,
              0, 0, 0)
            """)
        .param("id", wanted.id())
        .param("draft", wanted.draft())
        .param("version", wanted.draftVersion())
        .param("decision", wanted.decision())
        .param("content", wanted.content())
        .param("by", wanted.askedBy())
        .param("at", utc(wanted.askedAt()))
        .param("cases", cases)
        .update();
  }

  @Override
  public void save(BackTest test, List<Change> found) {
    changes.insert(test.id(), found);
    sql.sql(
            """
            update back_test set state = :state, cases = :cases, compared = :compared, decisions = :decisions,
              unanswered = :unanswered, law_unknown = :unknown, other_version = :other,
              busy_millis = :busy, ended_at = :ended
            where id = :id
            """)
        .param("id", test.id())
        .param("state", test.state().name())
        .param("cases", test.cases())
        .param("compared", test.compared())
        .param("decisions", test.decisions())
        .param("unanswered", test.unanswered())
        .param("unknown", test.lawUnknown())
        .param("other", test.otherVersion())
        .param("busy", test.busy().toMillis())
        .param("ended", utc(test.endedAt()))
        .update();
  }

  @Override
  public List<Change> changes(UUID test, Only only, Long before, int limit) {
    return changes.page(test, only, before, limit);
  }

  @Override
  public Findings findings(UUID test) {
    return changes.findings(test);
  }

  private static BackTest test(ResultSet row, int i) throws SQLException {
    return new BackTest(
        row.getObject("id", UUID.class),
        row.getObject("draft", UUID.class),
        row.getInt("draft_version"),
        row.getString("decision"),
        row.getString("content"),
        row.getString("asked_by"),
        TimeColumn.instant(row, "asked_at"),
        BackTest.State.valueOf(row.getString("state")),
        row.getInt("cases"),
        row.getInt("compared"),
        row.getInt("decisions"),
        row.getInt("unanswered"),
        row.getInt("law_unknown"),
        row.getInt("other_version"),
        Duration.ofMillis(row.getLong("busy_millis")),
        TimeColumn.instant(row, "ended_at"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}

package io.recourse.terms.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.terms.ClimbingClock;
import io.recourse.terms.LadderClocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rungs in {@code case_clock}. */
@Repository
class JdbcLadderClocks implements LadderClocks {

  private static final String CLIMBING =
      """
      select id, case_number, name, started_at, due_at, target_seconds, rung from case_clock
      where ended_at is null and (state = 'RUNNING' or state = 'BREACHED' and kind = 'WORK')
      """;

  private final JdbcClient jdbc;

  JdbcLadderClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ClimbingClock> atTheirRung(Instant now, ClimbingClock after, int limit) {
    return jdbc.sql(
            CLIMBING
                + """
                 and rung_at <= ? and (case_number, id) > (?, ?) order by case_number, id limit ?
                """)
        .params(
            Timestamp.from(now),
            after == null ? "" : after.number().value(),
            after == null ? 0L : after.id(),
            limit)
        .query((row, index) -> clock(row))
        .list();
  }

  @Override
  public Optional<ClimbingClock> find(long id) {
    return jdbc.sql(CLIMBING + " and id = ?")
        .param(id)
        .query((row, index) -> clock(row))
        .optional();
  }

  @Override
  public List<Integer> rungs() {
    return jdbc.sql("select percent from ladder_rung order by percent").query(Integer.class).list();
  }

  @Override
  public void changeRungs(List<Integer> percents, Instant now) {
    jdbc.sql("delete from ladder_rung").update();
    percents.forEach(
        percent -> jdbc.sql("insert into ladder_rung values (?)").param(percent).update());
    jdbc.sql(
            """
            update case_clock set rung_at = ? where ended_at is null and party = 'STAFF'
              and due_at > started_at and (state = 'RUNNING' or state = 'BREACHED' and kind = 'WORK')
            """)
        .param(Timestamp.from(now))
        .update();
  }

  @Override
  public void climbed(long id, int percent, Instant nextAt) {
    jdbc.sql("update case_clock set rung = ?, rung_at = ?::timestamptz where id = ?")
        .params(percent, nextAt == null ? null : Timestamp.from(nextAt), id)
        .update();
  }

  private static ClimbingClock clock(ResultSet row) throws SQLException {
    Long target = row.getObject("target_seconds", Long.class);
    return new ClimbingClock(
        row.getLong("id"),
        new CaseNumber(row.getString("case_number")),
        row.getString("name"),
        TimeColumn.instant(row, "started_at"),
        TimeColumn.instant(row, "due_at"),
        target == null ? null : Duration.ofSeconds(target),
        row.getInt("rung"));
  }
}

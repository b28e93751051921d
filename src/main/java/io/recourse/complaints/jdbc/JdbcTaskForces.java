package io.recourse.complaints.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.complaints.TaskForce;
import io.recourse.complaints.TaskForces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code complaint_force}. */
@Repository
class JdbcTaskForces implements TaskForces {

  private final JdbcClient jdbc;

  JdbcTaskForces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<TaskForce> of(CaseNumber number) {
    return jdbc.sql("select * from complaint_force where case_number = ? order by id")
        .param(number.value())
        .query(JdbcTaskForces::read)
        .list();
  }

  @Override
  public Optional<TaskForce> sitting(CaseNumber number) {
    return of(number).stream().filter(TaskForce::sits).findFirst();
  }

  @Override
  public void convene(TaskForce convened) {
    jdbc.sql(
            """
            insert into complaint_force (case_number, members, mandate, convened_by, convened_at, ends_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            convened.number().value(),
            convened.members().toArray(String[]::new),
            convened.mandate(),
            convened.convenedBy(),
            Timestamp.from(convened.convenedAt()),
            Timestamp.from(convened.endsAt()))
        .update();
  }

  @Override
  public void end(long id, String findings, String by, Instant at) {
    jdbc.sql(
            """
            update complaint_force set findings = ?, reported_by = ?, ended_at = ?
            where id = ? and ended_at is null
            """)
        .params(findings, by, Timestamp.from(at), id)
        .update();
  }

  private static TaskForce read(ResultSet row, int at) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new TaskForce(
        row.getLong("id"),
        new CaseNumber(row.getString("case_number")),
        List.of((String[]) row.getArray("members").getArray()),
        row.getString("mandate"),
        row.getString("convened_by"),
        row.getTimestamp("convened_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getString("findings"),
        row.getString("reported_by"),
        ended == null ? null : ended.toInstant());
  }
}

package io.recourse.visitteam.jdbc;

import io.recourse.visitteam.Assessment;
import io.recourse.visitteam.Assessments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments in {@code visit_training}. */
@Repository
class JdbcAssessments implements Assessments {

  private final JdbcClient jdbc;

  JdbcAssessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Assessment> latest(String person, LocalDate day) {
    return jdbc.sql(
            """
            select * from visit_training where person = ? and assessed_on <= ?
            order by assessed_on desc, id desc limit 1
            """)
        .params(person, day)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public List<Assessment> all() {
    return jdbc.sql("select * from visit_training order by person, assessed_on desc, id desc")
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void add(Assessment assessment) {
    jdbc.sql(
            """
            insert into visit_training (person, trained_on, assessed_on, assessed_by, passed,
              valid_until, note)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            assessment.person(),
            assessment.trainedOn(),
            assessment.assessedOn(),
            assessment.assessedBy(),
            assessment.passed(),
            assessment.validUntil(),
            assessment.note())
        .update();
  }

  @Override
  public List<Assessment> ending(LocalDate from, LocalDate before) {
    return jdbc.sql(
            """
            select t.* from (
              select distinct on (person) * from visit_training
              order by person, assessed_on desc, id desc) t
            join published.staff s on s.username = t.person and s.active
              and 'visits' = any (s.roles)
            where t.valid_until >= ? and t.valid_until < ? and t.reminded_at is null
            order by t.person
            """)
        .params(from, before)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public void reminded(Assessment assessment, Instant at) {
    jdbc.sql(
            """
            update visit_training set reminded_at = ?
            where person = ? and assessed_on = ? and reminded_at is null
            """)
        .params(Timestamp.from(at), assessment.person(), assessment.assessedOn())
        .update();
  }

  private static Assessment read(ResultSet row) throws SQLException {
    return new Assessment(
        row.getString("person"),
        row.getObject("trained_on", LocalDate.class),
        row.getObject("assessed_on", LocalDate.class),
        row.getString("assessed_by"),
        row.getBoolean("passed"),
        row.getObject("valid_until", LocalDate.class),
        row.getString("note"));
  }
}

package io.recourse.careplans.jdbc;

import io.recourse.careplans.CareBook;
import io.recourse.careplans.CareEvent;
import io.recourse.careplans.CarePlan;
import io.recourse.careplans.CareStep;
import io.recourse.common.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in {@code care_plan} and {@code care_step}, what came of them in {@code care_event}. */
@Repository
class JdbcCareBook implements CareBook {

  private final JdbcClient jdbc;

  JdbcCareBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CarePlan> plans() {
    return jdbc.sql("select * from care_plan order by name, id")
        .query((row, at) -> plan(row))
        .list();
  }

  @Override
  public Optional<CarePlan> find(long id) {
    return jdbc.sql("select * from care_plan where id = ?")
        .param(id)
        .query((row, at) -> plan(row))
        .optional();
  }

  @Override
  public long add(String name, String segment) {
    return jdbc.sql("insert into care_plan (name, segment) values (?, ?) returning id")
        .params(name, segment)
        .query(Long.class)
        .single();
  }

  @Override
  public void add(long plan, CareStep step) {
    jdbc.sql(
            """
            insert into care_step (plan_id, nth, after_days, kind, points, units, words,
              simplified, traditional)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            plan,
            step.nth(),
            step.afterDays(),
            step.kind().name(),
            step.points(),
            step.units(),
            step.words(),
            step.simplified(),
            step.traditional())
        .update();
  }

  @Override
  public boolean remove(long plan, int nth) {
    return jdbc.sql(
                "update care_step set removed = true where plan_id = ? and nth = ? and not removed")
            .params(plan, nth)
            .update()
        == 1;
  }

  @Override
  public void activate(long plan, boolean active) {
    jdbc.sql("update care_plan set active = ? where id = ?").params(active, plan).update();
  }

  @Override
  public List<Candidate> candidates(Instant now, int limit) {
    return jdbc.sql(
            """
            select p.id, s.person from care_plan p
            join published.customer_segment s on s.segment = p.segment
            where p.active and not exists (
              select from care_course c where c.plan_id = p.id and c.person = s.person)
            order by md5(s.person || :day), p.id limit :most
            """)
        .param("day", now.toString().substring(0, 10))
        .param("most", limit)
        .query((row, at) -> new Candidate(row.getLong("id"), row.getString("person")))
        .list();
  }

  @Override
  public void begin(Candidate candidate, CaseNumber number, Instant at) {
    jdbc.sql("insert into care_course (plan_id, person, case_number, began_at) values (?, ?, ?, ?)")
        .params(candidate.plan(), candidate.person(), number.value(), Timestamp.from(at))
        .update();
  }

  @Override
  public List<Due> due(Instant now, int limit) {
    return jdbc.sql(
            """
            select c.person, c.case_number, c.began_at + s.after_days * interval '1 day' as since, s.*
            from care_course c join care_plan p on p.id = c.plan_id and p.active
            join care_step s on s.plan_id = p.id and not s.removed
            where c.began_at + s.after_days * interval '1 day' <= ? and not exists (
              select from care_event e
              where e.plan_id = c.plan_id and e.person = c.person and e.nth = s.nth)
            order by since, c.person, s.nth limit ?
            """)
        .params(Timestamp.from(now), limit)
        .query(
            (row, at) ->
                new Due(
                    row.getLong("plan_id"),
                    row.getString("person"),
                    new CaseNumber(row.getString("case_number")),
                    step(row),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  @Override
  public void log(long plan, String person, int nth, CaseNumber number, String why, Instant at) {
    jdbc.sql(
            """
            insert into care_event (plan_id, person, nth, case_number, why, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(plan, person, nth, number.value(), why, Timestamp.from(at))
        .update();
  }

  @Override
  public List<CareEvent> of(List<String> persons, int limit) {
    return jdbc.sql(
            """
            select p.name, s.kind, e.case_number, e.why, e.at from care_event e
            join care_plan p on p.id = e.plan_id
            join care_step s on s.plan_id = e.plan_id and s.nth = e.nth
            where e.person = any (?) order by e.at desc, e.nth desc limit ?
            """)
        .params(persons.toArray(String[]::new), limit)
        .query(
            (row, at) ->
                new CareEvent(
                    row.getString("name"),
                    CareStep.Kind.valueOf(row.getString("kind")),
                    row.getString("why") == null,
                    new CaseNumber(row.getString("case_number")),
                    row.getString("why"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private CarePlan plan(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    List<CareStep> steps =
        jdbc.sql(
                "select * from care_step where plan_id = ? and not removed order by after_days,"
                    + " nth")
            .param(id)
            .query((step, at) -> step(step))
            .list();
    return new CarePlan(
        id, row.getString("name"), row.getString("segment"), row.getBoolean("active"), steps);
  }

  private static CareStep step(ResultSet row) throws SQLException {
    return new CareStep(
        row.getInt("nth"),
        row.getInt("after_days"),
        CareStep.Kind.valueOf(row.getString("kind")),
        row.getLong("points"),
        row.getLong("units"),
        row.getString("words"),
        row.getString("simplified"),
        row.getString("traditional"));
  }
}

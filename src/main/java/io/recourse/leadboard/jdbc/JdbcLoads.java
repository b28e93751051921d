package io.recourse.leadboard.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.leadboard.Loads;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads from {@code published.open_work} and {@code published.case_course}. */
@Repository
class JdbcLoads implements Loads {

  private static final Duration SOON = Duration.ofHours(4);
  private static final Duration DAY = Duration.ofDays(1);
  private static final String COUNTED =
      """
      select %s as lies_with, count(*) as open, count(*) filter (where assignee is null) as free,
        count(*) filter (where due_at < :now) as late,
        count(*) filter (where due_at >= :now and due_at < :soon) as soon,
        count(*) filter (where due_at >= :now and due_at < :day) as today
      from published.open_work where %s is not null group by 1 order by late desc, open desc, 1\
      """;

  private final JdbcClient sql;

  JdbcLoads(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Load> byTeam(Instant now) {
    return counted("at_team", now);
  }

  @Override
  public List<Load> byPerson(Instant now) {
    return counted("assignee", now);
  }

  @Override
  public List<Due> due(Instant from, Instant until, int limit) {
    return sql.sql(
            """
            select task_id, task_key, case_number, at_team, assignee, due_at
            from published.open_work where due_at >= ? and due_at < ?
            order by due_at, task_id limit ?
            """)
        .params(Timestamp.from(from), Timestamp.from(until), limit)
        .query(
            (row, index) ->
                new Due(
                    row.getString("task_id"),
                    row.getString("task_key"),
                    row.getString("case_number"),
                    row.getString("at_team"),
                    row.getString("assignee"),
                    TimeColumn.instant(row, "due_at")))
        .list();
  }

  @Override
  public int waiting() {
    return sql.sql(
            "select count(*) from published.case_course where closed_at is null"
                + " and status in ('WAITING_CUSTOMER', 'WAITING_PARTNER')")
        .query(Integer.class)
        .single();
  }

  @Override
  public List<String> heldBy(String person, int limit) {
    return sql.sql(
            "select task_id from published.open_work where assignee = ?"
                + " order by due_at nulls last, task_id limit ?")
        .params(person, limit)
        .query(String.class)
        .list();
  }

  @Override
  public List<String> ownedBy(String person, int limit) {
    return sql.sql(
            "select number from published.case_course where owner = ? and closed_at is null"
                + " order by number limit ?")
        .params(person, limit)
        .query(String.class)
        .list();
  }

  private List<Load> counted(String by, Instant now) {
    return sql.sql(COUNTED.formatted(by, by))
        .param("now", Timestamp.from(now))
        .param("soon", Timestamp.from(now.plus(SOON)))
        .param("day", Timestamp.from(now.plus(DAY)))
        .query(
            (row, index) ->
                new Load(
                    row.getString("lies_with"),
                    row.getInt("open"),
                    row.getInt("free"),
                    row.getInt("late"),
                    row.getInt("soon"),
                    row.getInt("today")))
        .list();
  }
}

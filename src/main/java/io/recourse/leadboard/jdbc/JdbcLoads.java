package io.recourse.leadboard.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.leadboard.Loads;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads from what is published of open work and cases, and of their counts. */
@Repository
class JdbcLoads implements Loads {

  private static final Duration SOON = Duration.ofHours(4);
  private static final Duration DAY = Duration.ofDays(1);

  /** Whole hours as added up, and the three in which a span begins or ends task by task. */
  private static final String BY_TEAM =
      """
      with whole as (
        select team, sum(tasks) as open, sum(free) as free,
          sum(tasks) filter (where due_hour < :nowHour) as late,
          sum(tasks) filter (where due_hour > :nowHour and due_hour < :soonHour) as soon,
          sum(tasks) filter (where due_hour > :nowHour and due_hour < :dayHour) as today
        from published.work_by_hour group by team),
      edge as (
        select at_team as team, count(*) filter (where due_at < :now) as late,
          count(*) filter (where due_at >= :now and due_at < :soon) as soon,
          count(*) filter (where due_at >= :now
            and (due_at < :nextHour or due_at >= :dayHour)) as today
        from (
          select at_team, due_at from published.open_work
          where due_at >= :nowHour and due_at < :nextHour
          union all
          select at_team, due_at from published.open_work where due_at >= :soonHour and due_at < :soon
          union all
          select at_team, due_at from published.open_work where due_at >= :dayHour and due_at < :day) w
        group by at_team)
      select team as lies_with, open, free,
        coalesce(whole.late, 0) + coalesce(edge.late, 0) as late,
        coalesce(whole.soon, 0) + coalesce(edge.soon, 0) as soon,
        coalesce(whole.today, 0) + coalesce(edge.today, 0) as today
      from whole left join edge using (team) where open > 0 order by late desc, open desc, 1
      """;

  private static final String BY_PERSON =
      """
      select assignee as lies_with, count(*) as open, 0 as free,
        count(*) filter (where due_at < :now) as late,
        count(*) filter (where due_at >= :now and due_at < :soon) as soon,
        count(*) filter (where due_at >= :now and due_at < :day) as today
      from published.open_work where assignee is not null group by 1 order by late desc, open desc, 1
      """;

  private final JdbcClient sql;

  JdbcLoads(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<Load> byTeam(Instant now) {
    return counted(BY_TEAM, now);
  }

  @Override
  public List<Load> byPerson(Instant now) {
    return counted(BY_PERSON, now);
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
            "select coalesce(sum(cases), 0) from published.case_load"
                + " where status in ('WAITING_CUSTOMER', 'WAITING_PARTNER')")
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

  private List<Load> counted(String statement, Instant now) {
    return sql.sql(statement)
        .param("now", at(now))
        .param("nowHour", at(now.truncatedTo(ChronoUnit.HOURS)))
        .param("nextHour", at(now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS)))
        .param("soon", at(now.plus(SOON)))
        .param("soonHour", at(now.plus(SOON).truncatedTo(ChronoUnit.HOURS)))
        .param("day", at(now.plus(DAY)))
        .param("dayHour", at(now.plus(DAY).truncatedTo(ChronoUnit.HOURS)))
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

  private static Timestamp at(Instant moment) {
    return Timestamp.from(moment);
  }
}

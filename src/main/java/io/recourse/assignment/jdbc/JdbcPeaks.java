package io.recourse.assignment.jdbc;

import io.recourse.assignment.Peak;
import io.recourse.assignment.Peaks;
import io.recourse.common.TimeColumn;
import io.recourse.policy.JudgePeak;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Peaks in {@code team_peak}, beside the open work that the worklist publishes. */
@Repository
class JdbcPeaks implements Peaks {

  private final JdbcClient jdbc;

  JdbcPeaks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Load> loads(Map<String, LocalDate> days, Instant now) {
    return jdbc.sql(
            """
            select w.team, count(*) as waiting, (
                select count(*) from published.staff s
                where s.active and w.team = any (s.roles) and not exists (
                  select from staff_absence a where a.person = s.username
                    and today.day between a.first_day and a.last_day)) as people,
              floor(extract(epoch from :now::timestamptz - min(w.created_at)) / 3600) as oldest
            from published.open_work w
            join unnest(:teams, :days::date[]) as today (team, day) on today.team = w.team
            where w.assignee is null group by w.team, today.day order by w.team
            """)
        .param("teams", DaysOfTeams.teams(days))
        .param("days", DaysOfTeams.days(days))
        .param("now", Timestamp.from(now))
        .query(
            (row, index) ->
                new Load(
                    row.getString("team"),
                    row.getInt("waiting"),
                    row.getInt("people"),
                    Math.max(0, row.getInt("oldest"))))
        .list();
  }

  @Override
  public List<Peak> running() {
    return jdbc.sql(
            """
            select team, helper, stays, ends_below, began_at from team_peak
            where ended_at is null order by team
            """)
        .query(
            (row, index) ->
                new Peak(
                    row.getString("team"),
                    row.getString("helper"),
                    row.getInt("stays"),
                    row.getInt("ends_below"),
                    TimeColumn.instant(row, "began_at")))
        .list();
  }

  @Override
  public void begin(Load load, JudgePeak.Help help, Instant at) {
    jdbc.sql(
            """
            insert into team_peak (team, helper, stays, ends_below, waiting, people, began_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            load.team(),
            help.helper(),
            help.stays(),
            help.endsBelow(),
            load.waiting(),
            load.people(),
            Timestamp.from(at))
        .update();
  }

  @Override
  public void end(String team, Instant at) {
    jdbc.sql("update team_peak set ended_at = ? where team = ? and ended_at is null")
        .params(Timestamp.from(at), team)
        .update();
  }

  @Override
  public List<Movable> beyond(String team, int stay, Set<String> butNot) {
    return jdbc.sql(
            """
            select task_id, case_number, team from published.open_work
            where at_team = :team and team = :team and assignee is null and escalated_at is null
              and not task_key = any (:butNot)
            order by -priority, coalesce(due_at, 'infinity'), task_id offset :stay limit 100
            """)
        .param("team", team)
        .param("butNot", butNot.toArray(String[]::new))
        .param("stay", stay)
        .query(JdbcPeaks::movable)
        .list();
  }

  @Override
  public List<Movable> lent() {
    return jdbc.sql(
            """
            select w.task_id, w.case_number, w.team from published.open_work w
            where w.at_team <> w.team and w.assignee is null
              and not exists (
                select from team_peak p where p.team = w.team and p.ended_at is null)
            order by w.case_number nulls last, w.task_id limit 100
            """)
        .query(JdbcPeaks::movable)
        .list();
  }

  private static Movable movable(ResultSet row, int index) throws SQLException {
    return new Movable(
        row.getString("task_id"), row.getString("case_number"), row.getString("team"));
  }
}

package io.recourse.operate.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.operate.StandingCase;
import io.recourse.operate.StandingCases;
import io.recourse.operate.StandingFilter;
import io.recourse.operate.StepCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What waits now from the engine, with its task and its case. Since when, and until when by itself,
 * is looked up for the page alone.
 */
@Repository
class JdbcStandingCases implements StandingCases {

  /** A page begins behind the number, and among processes of one case behind the place. */
  private static final String STANDING =
      """
      with standing as (
        select e.id_ as execution, e.act_inst_id_ as step, e.act_id_ as element, d.version_ as version,
          p.business_key_ as number, coalesce(w.at_team, c.team) as team,
          coalesce(w.assignee, c.owner) as holder, c.country, w.due_at, w.created_at,
          exists (select from act_ru_incident i where i.execution_id_ = e.id_
            and i.id_ = i.root_cause_incident_id_) as stuck,
          (coalesce(p.business_key_, '') || '~' || e.id_) collate "C" as place
        from act_re_procdef d
        join act_ru_execution e on e.proc_def_id_ = d.id_
        join act_ru_execution p on p.id_ = e.proc_inst_id_
        left join act_ru_task t on t.execution_id_ = e.id_
        left join published.open_work w on w.task_id = t.id_
        left join published.service_case c on c.number = p.business_key_
        where d.key_ = :process and (:version::int is null or d.version_ = :version)
          and e.act_id_ is not null and e.is_active_
          and (:team::text is null or coalesce(w.at_team, c.team) = :team)
          and (:country::text is null or c.country = upper(:country))
          and (:key::text is null or starts_with(p.business_key_, upper(:key))
            or starts_with(upper(c.order_number), upper(:key)))
          and (not :late or w.due_at < :now)
      )
      """;

  private final JdbcClient jdbc;

  JdbcStandingCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<StandingCase> page(
      String process, StandingFilter filter, Instant now, String after, int limit) {
    return asked(
            """
            , page as (
              select * from standing
              where (not :stuck or stuck) and (:element::text is null or element = :element)
                and (:after::text is null or place > :after)
              order by place limit :limit
            )
            select page.*, coalesce(created_at, (
                select max(e.at) from published.trail e
                where e.chain = number and e.type = 'StepStarted'
                  and e.data::jsonb ->> 'step' = page.step)) as since,
              (select min(j.duedate_) from act_ru_job j
                where j.execution_id_ = page.execution and j.type_ = 'timer') as goes_on_at
            from page order by place
            """,
            process,
            filter,
            now)
        .param("element", filter.element(), Types.VARCHAR)
        .param("after", after, Types.VARCHAR)
        .param("limit", limit)
        .query(JdbcStandingCases::standing)
        .list();
  }

  @Override
  public List<StepCount.OfVersion> counts(String process, StandingFilter filter, Instant now) {
    return asked(
            """
            select element, version, count(*) as standing, count(*) filter (where due_at < :now) as late,
              count(*) filter (where stuck) as stuck
            from standing where not :stuck or stuck
            group by element, version order by version desc, element
            """,
            process,
            filter,
            now)
        .query(StepCount.OfVersion.class)
        .list();
  }

  private StatementSpec asked(String what, String process, StandingFilter filter, Instant now) {
    return jdbc.sql(STANDING + what)
        .param("process", process)
        .param("version", filter.version(), Types.INTEGER)
        .param("team", filter.team(), Types.VARCHAR)
        .param("country", filter.country(), Types.VARCHAR)
        .param("key", filter.key(), Types.VARCHAR)
        .param("late", filter.late())
        .param("stuck", filter.stuck())
        .param("now", Timestamp.from(now));
  }

  private static StandingCase standing(ResultSet row, int i) throws SQLException {
    Timestamp goesOn = row.getTimestamp("goes_on_at");
    return new StandingCase(
        row.getString("number"),
        row.getInt("version"),
        row.getString("element"),
        row.getString("element"),
        row.getString("team"),
        row.getString("holder"),
        row.getString("country"),
        TimeColumn.instant(row, "since"),
        TimeColumn.instant(row, "due_at"),
        goesOn == null ? null : goesOn.toInstant(),
        row.getBoolean("stuck"),
        row.getString("place"));
  }
}

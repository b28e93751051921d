package io.recourse.operate.jdbc;

import io.recourse.common.Stretch;
import io.recourse.common.TimeColumn;
import io.recourse.operate.ActBesideFlow;
import io.recourse.operate.Drift;
import io.recourse.operate.DriftThreshold;
import io.recourse.operate.Drifts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Acts beside the flow as the trail tells them, each at the step where its case stood: as the act
 * says, else where it still waited, people's work first; a case that was over at its last task.
 */
@Repository
class JdbcDrifts implements Drifts {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS_BEFORE = 8;

  private final JdbcClient jdbc;

  JdbcDrifts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void note(Stretch stretch) {
    jdbc.sql(
            """
            insert into act_beside_flow (chain, seq, kind, process, element, at, by)
            select act.chain, act.seq, act.type, coalesce(stood.process, act.process),
              coalesce(stood.element, act.element), act.at, act.actor_id
            from (
              select e.chain, e.seq, e.type, e.at, e.actor_id,
                nullif(e.data::jsonb ->> 'process', '') as process,
                coalesce(e.data::jsonb ->> 'at', e.data::jsonb ->> 'element',
                  e.data::jsonb ->> 'key') as element
              from published.turned_trail e
              where e.turn >= :from and e.turn < :to
                and (e.type in ('IncidentDoneByHand', 'FlowChangeDone', 'IndividualSolutionGranted')
                  or e.actor_kind = 'STAFF'
                    and (e.type in ('CaseConverted', 'CaseReopened', 'WorkMoved')
                      or e.type in ('LineApproved', 'LineRefused') and exists (
                        select from published.decided_otherwise o where o.case_number = e.chain
                          and o.id = 'E:' || e.chain || ':' || e.seq)))) act
            left join lateral (
              select s.process, s.element
              from (
                select seq, data::jsonb ->> 'process' as process,
                  data::jsonb ->> 'element' as element, data::jsonb ->> 'step' as step,
                  data::jsonb ->> 'kind' = 'userTask' as of_people
                from published.trail
                where chain = act.chain and seq < act.seq and type = 'StepStarted') s
              where (act.process is null or s.process = act.process)
                and (act.element is null or s.element = act.element)
              order by exists (
                  select from published.trail f where f.chain = act.chain
                    and f.seq > s.seq and f.seq < act.seq
                    and f.type in ('StepFinished', 'StepCancelled')
                    and f.data::jsonb ->> 'step' = s.step),
                s.of_people desc, s.seq desc
              limit 1) stood on act.process is null or act.element is null
            where coalesce(stood.process, act.process) is not null
              and coalesce(stood.element, act.element) is not null
            on conflict (chain, seq) do nothing
            """)
        .param("from", stretch.from())
        .param("to", stretch.to())
        .update();
  }

  @Override
  public List<Busy> above(DriftThreshold threshold, Instant now) {
    return jdbc.sql(
            """
            with week as (
              select process, element, floor(extract(epoch from :now::timestamptz - at) / :week)::int as ago,
                count(distinct chain) filter (where kind <> 'WorkMoved')
                  + least(count(distinct chain) filter (where kind = 'WorkMoved'),
                    count(distinct (by, date_trunc('minute', at)))
                      filter (where kind = 'WorkMoved')) as acts
              from act_beside_flow where at > :since and at <= :now group by 1, 2, 3
            ), step as (
              select process, element,
                coalesce(sum(acts) filter (where ago = 0), 0)::int as acts,
                coalesce(sum(acts) filter (where ago > 0), 0) as before,
                coalesce(sum(acts * acts) filter (where ago > 0), 0) as squares
              from week group by 1, 2
            ), drawn as (
              select step.*, (
                select extract(epoch from :now::timestamptz - min(p.deploy_time_)) / :week - 1
                from act_re_procdef d
                join act_re_deployment p on p.id_ = d.deployment_id_
                join act_ge_bytearray t
                  on t.deployment_id_ = d.deployment_id_ and t.name_ = d.resource_name_
                where d.key_ = step.process
                  and (position(convert_to('"' || step.element || '"', 'UTF8') in t.bytes_) > 0
                    or position(convert_to('''' || step.element || '''', 'UTF8') in t.bytes_) > 0)
                ) as weeks
              from step where acts > :atLeast
            ), usually as (
              select process, element, acts, before / least(:weeks, greatest(1, weeks)) as usual,
                squares / least(:weeks, greatest(1, weeks)) as squares
              from drawn where weeks >= 0
            )
            select process, element, acts, round(usual, 1) as usual from usually
            where acts > usual + :deviations * sqrt(greatest(usual, squares - usual * usual))
              and not exists (select from drift d where d.process = usually.process
                and d.element = usually.element
                and (d.answered_at is null or d.found_at > :lastWeek and d.found_at <= :now))
            order by acts desc, process, element
            """)
        .param("now", Timestamp.from(now))
        .param("since", Timestamp.from(now.minus(WEEK.multipliedBy(WEEKS_BEFORE + 1L))))
        .param("lastWeek", Timestamp.from(now.minus(WEEK)))
        .param("week", WEEK.toSeconds())
        .param("weeks", WEEKS_BEFORE)
        .param("atLeast", threshold.atLeast())
        .param("deviations", threshold.deviations())
        .query(Busy.class)
        .list();
  }

  @Override
  public void add(Busy step, Instant now) {
    jdbc.sql(
            """
            insert into drift (process, element, found_at, acts, usual) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(step.process(), step.element(), Timestamp.from(now), step.acts(), step.usual())
        .update();
  }

  @Override
  public List<Drift> open() {
    return jdbc.sql("select * from drift where answered_at is null order by found_at desc, id desc")
        .query(JdbcDrifts::drift)
        .list();
  }

  @Override
  public List<Drift> answered() {
    return jdbc.sql(
            "select * from drift where answered_at is not null order by found_at desc, id desc"
                + " limit 100")
        .query(JdbcDrifts::drift)
        .list();
  }

  @Override
  public Optional<Drift> find(long id) {
    return jdbc.sql("select * from drift where id = ?")
        .param(id)
        .query(JdbcDrifts::drift)
        .optional();
  }

  @Override
  public boolean answer(long id, String by, String words, Instant at) {
    return jdbc.sql(
                """
                update drift set answered_by = ?, answer = ?, answered_at = ?
                where id = ? and answered_at is null
                """)
            .params(by, words, Timestamp.from(at), id)
            .update()
        == 1;
  }

  @Override
  public List<ActBesideFlow> acts(Drift drift) {
    return jdbc.sql(
            """
            select chain, kind, at, by from act_beside_flow
            where at > ? and at <= ? and process = ? and element = ?
            order by at desc, chain, seq limit 200
            """)
        .params(
            Timestamp.from(drift.foundAt().minus(WEEK)),
            Timestamp.from(drift.foundAt()),
            drift.process(),
            drift.element())
        .query(
            (row, i) ->
                new ActBesideFlow(
                    row.getString("chain"),
                    row.getString("kind"),
                    TimeColumn.instant(row, "at"),
                    row.getString("by")))
        .list();
  }

  @Override
  public DriftThreshold threshold() {
    return jdbc.sql("select at_least, deviations, set_by, set_at from drift_threshold")
        .query(
            (row, i) ->
                new DriftThreshold(
                    row.getInt("at_least"),
                    row.getBigDecimal("deviations"),
                    row.getString("set_by"),
                    TimeColumn.instant(row, "set_at")))
        .optional()
        .orElse(DriftThreshold.FIRST);
  }

  @Override
  public void keep(DriftThreshold threshold) {
    jdbc.sql(
            """
            insert into drift_threshold (at_least, deviations, set_by, set_at)
            values (?, ?, ?, ?)
            on conflict (only_one) do update set at_least = excluded.at_least,
              deviations = excluded.deviations, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .params(
            threshold.atLeast(),
            threshold.deviations(),
            threshold.setBy(),
            Timestamp.from(threshold.setAt()))
        .update();
  }

  @Override
  public void forgetBefore(Instant at) {
    jdbc.sql("delete from act_beside_flow where at < ?").param(Timestamp.from(at)).update();
  }

  private static Drift drift(ResultSet row, int i) throws SQLException {
    return new Drift(
        row.getLong("id"),
        row.getString("process"),
        row.getString("element"),
        TimeColumn.instant(row, "found_at"),
        row.getInt("acts"),
        row.getBigDecimal("usual"),
        row.getString("answered_by"),
        row.getString("answer"),
        TimeColumn.instant(row, "answered_at"));
  }
}

package io.recourse.worklist.jdbc;

import io.recourse.common.Phrase;
import io.recourse.worklist.ActOnMany.With;
import io.recourse.worklist.LongAct;
import io.recourse.worklist.LongActs;
import io.recourse.worklist.WorkItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acts on all tasks of a list, in PostgreSQL. */
@Repository
class JdbcLongActs implements LongActs {

  private static final String SELECT =
      """
      select id, username, act, assignee, priority, answer, template, note, seen, asked_at, ended_at,
        total, done, refused from long_act
      """;

  /** Held until the transaction ends. */
  private static final String RUNNING =
      """
      running as (
        select from long_act where id = :act and ended_at is null for no key update)\
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate rows;
  private final KeptPhrases phrases;

  JdbcLongActs(JdbcClient jdbc, NamedParameterJdbcTemplate rows, KeptPhrases phrases) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.phrases = phrases;
  }

  @Override
  public boolean begin(LongAct act, List<WorkItem> tasks) {
    boolean only = begin(act, act.with());
    if (only) {
      rows.batchUpdate(
          """
          insert into long_act_task (act_id, at, task_id, case_number, task_key, name)
          values (:act, :at, :task, :number, :key, :name)
          """,
          IntStream.range(0, tasks.size())
              .mapToObj(at -> row(act.id(), at + 1, tasks.get(at)))
              .toArray(SqlParameterSource[]::new));
    }
    return only;
  }

  private boolean begin(LongAct act, With with) {
    return jdbc.sql(
                """
                insert into long_act (id, username, act, assignee, priority, answer, template, note,
                  seen, asked_at, total)
                values (:id, :me, :act, :assignee, :priority, :answer, :template, :note, :seen, :asked,
                  :total)
                on conflict (username) where ended_at is null do nothing
                """)
            .param("id", act.id())
            .param("me", act.username())
            .param("act", act.act().name())
            .param("assignee", with.assignee())
            .param("priority", with.priority())
            .param("answer", with.answer())
            .param("template", with.template())
            .param("note", with.note())
            .param("seen", with.seen().atOffset(ZoneOffset.UTC))
            .param("asked", act.askedAt().atOffset(ZoneOffset.UTC))
            .param("total", act.total())
            .update()
        == 1;
  }

  private static SqlParameterSource row(UUID act, int at, WorkItem task) {
    return new MapSqlParameterSource("act", act)
        .addValue("at", at)
        .addValue("task", task.taskId())
        .addValue("number", task.caseNumber())
        .addValue("key", task.taskKey())
        .addValue("name", task.name());
  }

  @Override
  public Optional<LongAct> find(UUID id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query(LongActRow::read).optional();
  }

  @Override
  public Optional<LongAct> newest(String username, Instant endedSince) {
    return jdbc.sql(
            SELECT
                + """
                where username = :me and (ended_at is null or ended_at >= :since)
                order by asked_at desc limit 1
                """)
        .param("me", username)
        .param("since", endedSince.atOffset(ZoneOffset.UTC))
        .query(LongActRow::read)
        .optional();
  }

  @Override
  public List<LongAct.Item> ahead(UUID id, int limit) {
    return jdbc.sql(
            """
            select t.act_id, t.at, t.task_id from long_act_task t
            join long_act a on a.id = t.act_id and a.ended_at is null
            where t.act_id = ? and t.outcome is null order by t.at limit ?
            """)
        .params(id, limit)
        .query(LongActRow::item)
        .list();
  }

  @Override
  public boolean done(LongAct.Item item) {
    return passed(item, "DONE", "done", null);
  }

  @Override
  public void refused(LongAct.Item item, Phrase why) {
    boolean unused = passed(item, "REFUSED", "refused", phrases.write(why));
  }

  /** Whoever stops the act waits for this one, or this one for them. */
  private boolean passed(LongAct.Item item, String outcome, String counted, String why) {
    return jdbc.sql(
                """
                with %2$s, one as (
                  update long_act_task set outcome = :outcome, why = cast(:why as jsonb)
                  where act_id = :act and at = :at and outcome is null
                    and exists (select from running) returning 1)
                update long_act set %1$s = %1$s + 1 where id = :act and exists (select from one)
                """
                    .formatted(counted, RUNNING))
            .param("outcome", outcome)
            .param("why", why)
            .param("act", item.act())
            .param("at", item.at())
            .update()
        == 1;
  }

  @Override
  public Optional<String> toldBefore(LongAct.Item item) {
    return jdbc.sql(
            """
            select o.case_number from long_act_task t
            join long_act_task o on o.act_id = t.act_id and o.case_number = t.case_number
            where t.act_id = ? and t.at = ? and o.at <> t.at and o.outcome = 'DONE' limit 1
            """)
        .params(item.act(), item.at())
        .query(String.class)
        .optional();
  }

  @Override
  public void restRefused(UUID id, Phrase why) {
    jdbc.sql(
            """
            with %s, rest as (
              update long_act_task set outcome = 'REFUSED', why = cast(:why as jsonb)
              where act_id = :act and outcome is null and exists (select from running) returning 1)
            update long_act set refused = refused + (select count(*) from rest) where id = :act
            """
                .formatted(RUNNING))
        .param("why", phrases.write(why))
        .param("act", id)
        .update();
  }

  @Override
  public void end(UUID id, Instant at) {
    jdbc.sql("update long_act set ended_at = ? where id = ? and ended_at is null")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  @Override
  public List<LongAct.Refusal> refusals(UUID id, int after, int limit) {
    return jdbc.sql(
            """
            select at, task_id, case_number, task_key, name, why from long_act_task
            where act_id = ? and outcome = 'REFUSED' and at > ? order by at limit ?
            """)
        .params(id, after, limit)
        .query((row, at) -> LongActRow.refusal(row, phrases.read(row.getString("why"))))
        .list();
  }
}

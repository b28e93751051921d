package io.recourse.servicelevels.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.policy.ServiceLevelVerdict;
import io.recourse.servicelevels.ServiceLevel;
import io.recourse.servicelevels.Word;
import io.recourse.servicelevels.WorkCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements in {@code service_level}, beside what other features publish of their cases. */
@Repository
class JdbcWorkCases implements WorkCases {

  private static final String MOVED_AT =
      """
      greatest(c.updated_at, (
        select max(m.at) from published.case_message m where m.case_number = c.number))\
      """;

  private final JdbcClient jdbc;

  JdbcWorkCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Instant promisedSince(Instant now) {
    return jdbc.sql(
            """
            with begun as (
              insert into work_promise (since) values (?) on conflict do nothing returning since)
            select since from begun union all select since from work_promise limit 1
            """)
        .param(Timestamp.from(now))
        .query((row, index) -> row.getTimestamp("since").toInstant())
        .single();
  }

  @Override
  public void bind(CaseNumber number, ServiceLevel level) {
    ServiceLevelVerdict agreed = level.agreed();
    jdbc.sql(
            """
            insert into service_level (case_number, agreement, acknowledge, first_answer, next_answer,
              update_every, solve, stalled_after) values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number.value(),
            agreed.agreement(),
            agreed.acknowledge().toSeconds(),
            agreed.firstAnswer().toSeconds(),
            agreed.nextAnswer().toSeconds(),
            agreed.update().toSeconds(),
            agreed.solve().toSeconds(),
            agreed.stalledAfter().toSeconds())
        .update();
  }

  @Override
  public Optional<ServiceLevel> levelOf(CaseNumber number) {
    return jdbc.sql("select * from service_level where case_number = ?")
        .param(number.value())
        .query((row, index) -> level(row))
        .optional();
  }

  @Override
  public List<Word> wordsAfter(CaseNumber number, long seq) {
    return jdbc.sql(
            """
            select m.seq, m.at, m.direction = 'IN' as customers, m.body,
              m.direction = 'OUT' and (m.author_kind = 'STAFF' or exists (
                select from published.work_done d where d.case_number = m.case_number
                  and d.ended_as = 'COMPLETED' and d.assignee is not null
                  and d.ended_at between m.at - interval '1 minute' and m.at)) as human
            from published.case_message m
            where m.case_number = ? and m.seq > ? and m.direction in ('IN', 'OUT')
              and not m.to_partner order by m.seq
            """)
        .params(number.value(), seq)
        .query(
            (row, index) ->
                new Word(
                    row.getLong("seq"),
                    TimeColumn.instant(row, "at"),
                    row.getBoolean("customers"),
                    row.getBoolean("human"),
                    row.getString("body")))
        .list();
  }

  @Override
  public void seen(CaseNumber number, long seq) {
    jdbc.sql("update service_level set seen_message = ? where case_number = ?")
        .params(seq, number.value())
        .update();
  }

  @Override
  public List<CaseNumber> toLookAt(Instant now, CaseNumber after, int limit) {
    return numbers(
        jdbc.sql(
                """
                select case_number as number from service_level
                where (look_at is null or look_at <= :now) and look_at is distinct from 'infinity'
                  and case_number > :after
                order by case_number limit :limit
                """)
            .param("now", Timestamp.from(now))
            .param("after", after == null ? "" : after.value())
            .param("limit", limit));
  }

  @Override
  public void lookAgain(CaseNumber number, Instant at) {
    jdbc.sql(
            "update service_level set look_at = coalesce(?::timestamptz, 'infinity')"
                + " where case_number = ?")
        .params(at == null ? null : Timestamp.from(at), number.value())
        .update();
  }

  @Override
  public boolean awaitsStaff(CaseNumber number) {
    return jdbc.sql(
            """
            select exists (
              select from (
                select c.number, c.status, c.closed_at, %s as moved_at
                from published.case_course c where c.number = ?) t
              where t.closed_at is null and t.status = 'OPEN' and not exists (
                select from case_prompt p where p.case_number = t.number
                  and p.reason = 'STALLED' and p.at >= t.moved_at))
            """
                .formatted(MOVED_AT))
        .param(number.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Instant lastMoved(CaseNumber number) {
    return jdbc.sql(
            "select %s as at from published.case_course c where c.number = ?".formatted(MOVED_AT))
        .param(number.value())
        .query((row, index) -> TimeColumn.instant(row, "at"))
        .single();
  }

  @Override
  public int contacts(CaseNumber number) {
    return 1
        + jdbc.sql(
                "select count(*) from published.case_message"
                    + " where case_number = ? and direction = 'IN'")
            .param(number.value())
            .query(Integer.class)
            .single();
  }

  private static List<CaseNumber> numbers(JdbcClient.StatementSpec asked) {
    return asked.query((row, index) -> new CaseNumber(row.getString("number"))).list();
  }

  private static ServiceLevel level(ResultSet row) throws SQLException {
    return new ServiceLevel(
        new ServiceLevelVerdict(
            row.getString("agreement"),
            seconds(row, "acknowledge"),
            seconds(row, "first_answer"),
            seconds(row, "next_answer"),
            seconds(row, "update_every"),
            seconds(row, "solve"),
            seconds(row, "stalled_after")),
        row.getLong("seen_message"));
  }

  private static Duration seconds(ResultSet row, String column) throws SQLException {
    return Duration.ofSeconds(row.getLong(column));
  }
}

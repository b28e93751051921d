package io.recourse.inbox.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Retention;
import io.recourse.common.TimeColumn;
import io.recourse.inbox.UnansweredWords;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code unanswered_word}; what a person decided since and mailed has answered it too. */
@Repository
class JdbcUnansweredWords implements UnansweredWords, Retention {

  private static final String DECIDED =
      """
      exists (
        select from published.case_message o where o.case_number = u.case_number
          and o.direction = 'OUT' and o.at > u.last_at and exists (
            select from published.work_done d where d.case_number = o.case_number
              and d.ended_as = 'COMPLETED' and d.assignee is not null
              and d.ended_at between o.at - interval '1 minute' and o.at))\
      """;

  private final JdbcClient sql;

  JdbcUnansweredWords(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void add(CaseNumber number, String channel, Instant at) {
    sql.sql(
            """
            insert into unanswered_word (case_number, channel, since, last_at)
            values (:number, :channel, :at, :at)
            on conflict (case_number, in_chat) do update
              set channel = excluded.channel, last_at = excluded.last_at
            """)
        .param("number", number.value())
        .param("channel", channel)
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public boolean over(CaseNumber number, Instant lastSeen) {
    return sql.sql(
                """
                delete from unanswered_word where case_number = :number and (
                  :seen::timestamptz is null or not exists (
                    select from unanswered_word where case_number = :number and last_at > :seen))
                """)
            .param("number", number.value())
            .param("seen", lastSeen == null ? null : Timestamp.from(lastSeen), Types.TIMESTAMP)
            .update()
        > 0;
  }

  @Override
  public void chatOver(CaseNumber number, Instant lastSeen) {
    sql.sql("delete from unanswered_word where case_number = ? and in_chat and last_at <= ?")
        .params(number.value(), Timestamp.from(lastSeen))
        .update();
  }

  @Override
  public boolean isWaiting(CaseNumber number) {
    return sql.sql("select exists (select from unanswered_word where case_number = ?)")
        .param(number.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<Waiting> list(String owner, String channel, Place behind, int limit) {
    return sql.sql(
            """
            select u.case_number, u.channel, u.since, u.last_at, c.type, c.team, c.owner, p.name,
              coalesce((select m.body from published.case_message m
                where m.case_number = u.case_number and m.direction = 'IN'
                order by m.seq desc limit 1), c.body) as text,
              s.closed_at is not null as closed,
              (select min(w.due_at) from published.work_clock w
                where w.case_number = u.case_number and w.ended_at is null
                  and w.name in ('workFirstAnswer', 'workNextAnswer')) as due_at
            from (
              select case_number, min(since) as since, max(last_at) as last_at,
                (array_agg(channel order by last_at desc))[1] as channel
              from unanswered_word group by case_number) u
            join published.service_case c on c.number = u.case_number
            join published.case_standing s on s.number = u.case_number
            left join published.customer p on p.id = c.customer_id
            where (:owner::text is null or c.owner = :owner)
              and (:channel::text is null or u.channel = :channel)
              and (:number::text is null or (u.since, u.case_number) > (:since, :number))
              and not %s
            order by u.since, u.case_number limit :limit
            """
                .formatted(DECIDED))
        .param("owner", owner)
        .param("channel", channel)
        .param("since", behind == null ? null : Timestamp.from(behind.since()), Types.TIMESTAMP)
        .param("number", behind == null ? null : behind.number().value())
        .param("limit", limit)
        .query(
            (row, index) ->
                new Waiting(
                    new CaseNumber(row.getString("case_number")),
                    row.getString("type"),
                    row.getBoolean("closed"),
                    row.getString("name"),
                    row.getString("team"),
                    row.getString("owner"),
                    row.getString("channel"),
                    row.getString("text"),
                    TimeColumn.instant(row, "since"),
                    TimeColumn.instant(row, "last_at"),
                    TimeColumn.instant(row, "due_at")))
        .list();
  }

  @Override
  public String table() {
    return "unanswered_word";
  }

  /** What a decision answered. */
  @Override
  public int remove(Instant now) {
    return sql.sql("delete from unanswered_word u where " + DECIDED).update();
  }
}

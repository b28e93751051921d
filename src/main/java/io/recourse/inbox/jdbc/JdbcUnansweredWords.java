package io.recourse.inbox.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Retention;
import io.recourse.inbox.UnansweredWords;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code unanswered_word}. */
@Repository
class JdbcUnansweredWords implements UnansweredWords, Retention {

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
                  :seen::timestamptz is null or last_at <= :seen and not exists (
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
  public Optional<String> taker(CaseNumber number, Instant since) {
    return sql.sql(
            """
            select taken_by from unanswered_word
            where case_number = ? and taken_at > ? order by taken_at desc limit 1
            """)
        .params(number.value(), Timestamp.from(since))
        .query(String.class)
        .optional();
  }

  @Override
  public boolean take(CaseNumber number, String by, Instant at, Instant since) {
    return sql.sql(
                """
                update unanswered_word set taken_by = ?, taken_at = ?
                where case_number = ? and (taken_at is null or taken_at <= ? or taken_by = ?)
                """)
            .params(by, Timestamp.from(at), number.value(), Timestamp.from(since), by)
            .update()
        > 0;
  }

  @Override
  public boolean giveBack(CaseNumber number, String by) {
    return sql.sql(
                """
                update unanswered_word set taken_by = null, taken_at = null
                where case_number = ? and taken_by = ?
                """)
            .params(number.value(), by)
            .update()
        > 0;
  }

  @Override
  public String table() {
    return "unanswered_word";
  }

  /** What a decision answered. */
  @Override
  public int remove(Instant now) {
    return sql.sql("delete from unanswered_word u where " + WaitingSql.DECIDED).update();
  }
}

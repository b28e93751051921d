package io.recourse.web.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** First answers by principal and key, in table {@code idempotent_answer}. */
@Component
class AnswerStore {

  private final JdbcClient jdbc;
  private final Clock clock;

  AnswerStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this transaction may answer now; false while another one is at it. */
  boolean reserve(AnswerKey asked) {
    return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
        .param(asked.principal() + " " + asked.key())
        .query(Boolean.class)
        .single();
  }

  Optional<StoredAnswer> find(AnswerKey asked) {
    return jdbc.sql("select * from idempotent_answer where principal = ? and key = ?")
        .params(asked.principal(), asked.key())
        .query((row, index) -> answer(row))
        .optional();
  }

  void keep(AnswerKey asked, int status, String location, String body) {
    jdbc.sql(
            """
            insert into idempotent_answer
              (principal, key, request, body_sha256, created_at, status, location, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            asked.principal(),
            asked.key(),
            asked.request(),
            asked.bodySha256(),
            Timestamp.from(clock.instant()),
            status,
            location,
            body)
        .update();
  }

  private static StoredAnswer answer(ResultSet row) throws SQLException {
    return new StoredAnswer(
        row.getString("request"),
        row.getBytes("body_sha256"),
        row.getInt("status"),
        row.getString("location"),
        row.getString("body"));
  }
}

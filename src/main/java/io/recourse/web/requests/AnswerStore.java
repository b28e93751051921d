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

  /** Takes the key; empty when it was free, otherwise what is known under it. */
  Optional<StoredAnswer> begin(AnswerKey asked) {
    int taken =
        jdbc.sql(
                """
                insert into idempotent_answer (principal, key, request, body_sha256, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                asked.principal(),
                asked.key(),
                asked.request(),
                asked.bodySha256(),
                Timestamp.from(clock.instant()))
            .update();
    return taken == 1 ? Optional.empty() : Optional.of(find(asked));
  }

  void keep(AnswerKey asked, int status, String location, String body) {
    jdbc.sql(
            """
            update idempotent_answer set status = ?, location = ?, body = ?
            where principal = ? and key = ?""")
        .params(status, location, body, asked.principal(), asked.key())
        .update();
  }

  void forget(AnswerKey asked) {
    jdbc.sql("delete from idempotent_answer where principal = ? and key = ?")
        .params(asked.principal(), asked.key())
        .update();
  }

  private StoredAnswer find(AnswerKey asked) {
    return jdbc.sql("select * from idempotent_answer where principal = ? and key = ?")
        .params(asked.principal(), asked.key())
        .query((row, index) -> answer(row))
        .single();
  }

  private static StoredAnswer answer(ResultSet row) throws SQLException {
    return new StoredAnswer(
        row.getString("request"),
        row.getBytes("body_sha256"),
        row.getObject("status", Integer.class),
        row.getString("location"),
        row.getString("body"));
  }
}

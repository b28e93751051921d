package io.recourse.web.requests;

import io.recourse.common.Retention;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An answer by idempotency key is kept as long as a client may ask for it again. */
@Component
class AnswerRetention implements Retention {

  private final JdbcClient jdbc;
  private final Duration kept;

  AnswerRetention(
      JdbcClient jdbc, @Value("${recourse.retention.idempotent-answers}") Duration kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @Override
  public String table() {
    return "idempotent_answer";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from idempotent_answer where created_at < ?")
        .param(Timestamp.from(now.minus(kept)))
        .update();
  }
}

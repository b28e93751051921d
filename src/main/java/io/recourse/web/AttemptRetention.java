package io.recourse.web;

import io.recourse.common.Retention;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A rate limit's bucket is kept until it would be full again anyway. */
@Component
class AttemptRetention implements Retention {

  private final JdbcClient jdbc;

  AttemptRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "rate_limit_bucket";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from rate_limit_bucket where expires_at is null or expires_at < ?")
        .param(now.toEpochMilli())
        .update();
  }
}

package io.recourse.socialmedia.jdbc;

import io.recourse.common.Retention;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A hub may send a message again for a month; what is older its signature refuses. */
@Component
class ReceivedRetention implements Retention {

  private static final Duration LONGEST = Duration.ofDays(30);

  private final JdbcClient jdbc;

  ReceivedRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "social_received";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from social_received where at < ?")
        .param(Timestamp.from(now.minus(LONGEST)))
        .update();
  }
}

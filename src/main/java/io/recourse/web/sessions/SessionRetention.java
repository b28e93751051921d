package io.recourse.web.sessions;

import io.recourse.common.Retention;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A session is kept until nobody has used it for as long as it lasts. */
@Component
class SessionRetention implements Retention {

  private final JdbcClient jdbc;

  SessionRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "web_session";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from web_session where expiry_time < ?")
        .param(now.toEpochMilli())
        .update();
  }
}

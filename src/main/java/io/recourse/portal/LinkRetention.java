package io.recourse.portal;

import io.recourse.common.Retention;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a link was used is kept until it is too old to be used. */
@Component
class LinkRetention implements Retention {

  private final JdbcClient jdbc;

  LinkRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "access_link";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from access_link where expires_at < ?")
        .param(Timestamp.from(now))
        .update();
  }
}

package io.recourse.worklist.jdbc;

import io.recourse.common.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How an act on all tasks of a list went can be read for a week, with its note. */
@Component
class LongActRetention implements Retention {

  private static final Duration LONGEST = Duration.ofDays(7);

  private final JdbcClient jdbc;

  LongActRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "long_act";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from long_act where ended_at < ?")
        .param(now.minus(LONGEST).atOffset(ZoneOffset.UTC))
        .update();
  }
}

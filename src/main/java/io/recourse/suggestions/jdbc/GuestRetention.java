package io.recourse.suggestions.jdbc;

import io.recourse.common.Retention;
import io.recourse.suggestions.SuggestAsGuest;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nobody confirmed within a day is forgotten. */
@Component
class GuestRetention implements Retention {

  private final JdbcClient jdbc;

  GuestRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "guest_suggestion";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from guest_suggestion where at < ?")
        .param(Timestamp.from(now.minus(SuggestAsGuest.VALID)))
        .update();
  }
}

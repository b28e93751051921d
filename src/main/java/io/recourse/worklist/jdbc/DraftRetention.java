package io.recourse.worklist.jdbc;

import io.recourse.common.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others had entered into a task that ended is theirs to read for a fortnight. */
@Component
class DraftRetention implements Retention {

  private static final Duration LONGEST = Duration.ofDays(14);

  private final JdbcClient jdbc;

  DraftRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "work_draft";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql(
            """
            delete from work_draft d using work_done e
            where e.task_id = d.task_id and e.ended_at < :moment
            """)
        .param("moment", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
        .update();
  }
}

package io.recourse.portal.jdbc;

import io.recourse.common.Retention;
import io.recourse.portal.MailboxCodes;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a code was asked for counts for a day. */
@Component
class CodeRetention implements Retention {

  private final JdbcClient jdbc;

  CodeRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String table() {
    return "mailbox_code";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from mailbox_code where asked_at < ?")
        .param(Timestamp.from(now.minus(MailboxCodes.COUNTED)))
        .update();
  }
}

package io.recourse.chat.jdbc;

import io.recourse.chat.ChatRules;
import io.recourse.common.Retention;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets chats that led to no case, some time after what was said last. */
@Component
class ChatRetention implements Retention {

  private final JdbcClient sql;
  private final ChatRules rules;

  ChatRetention(JdbcClient sql, ChatRules rules) {
    this.sql = sql;
    this.rules = rules;
  }

  @Override
  public String table() {
    return "chat";
  }

  @Override
  public int remove(Instant now) {
    return sql.sql(
            """
            delete from chat c where case_number is null and started_at < :before
              and not exists (select from chat_line l where l.chat = c.id and l.at >= :before)
            """)
        .param("before", Timestamp.from(now.minus(rules.keep())))
        .update();
  }
}

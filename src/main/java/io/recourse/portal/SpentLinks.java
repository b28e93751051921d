package io.recourse.portal;

import io.recourse.portal.OneTimeLinks.Link;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which links were used; kept until they are too old to be used anyway. */
@Component
class SpentLinks {

  private final JdbcClient jdbc;

  SpentLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean contains(UUID id) {
    return jdbc.sql("select exists (select from access_link where id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** False when it was used before. */
  boolean add(Link link) {
    return jdbc.sql(
                """
                insert into access_link (id, case_number, purpose, expires_at)
                values (?, ?, ?, ?) on conflict (id) do nothing\
                """)
            .params(
                link.id(),
                link.number().value(),
                link.purpose().name(),
                Timestamp.from(link.expiresAt()))
            .update()
        == 1;
  }
}

package io.recourse.textmessages.jdbc;

import io.recourse.textmessages.TextGate;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** {@code text_route_closed}, in transactions of its own: the round that finds it shut fails. */
@Repository
class JdbcTextGate implements TextGate {

  private final JdbcClient jdbc;

  JdbcTextGate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isShutFor(String round, Instant since) {
    return jdbc.sql(
            "select exists (select from text_route_closed where round <> ? and closed_at > ?)")
        .params(round, Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean shut(String round, String code, Instant at) {
    return jdbc.sql(
            """
            insert into text_route_closed (round, code, closed_at) values (?, ?, ?)
            on conflict (one) do update set code = excluded.code, closed_at = excluded.closed_at
            returning round
            """)
        .params(round, code, Timestamp.from(at))
        .query(String.class)
        .single()
        .equals(round);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void open() {
    jdbc.sql("delete from text_route_closed").update();
  }
}

package io.recourse.audit.jdbc;

import io.recourse.common.Stretch;
import io.recourse.common.TrailStretches;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stretches end between two turns, as a turn is counted once. */
@Repository
class JdbcTrailStretches implements TrailStretches {

  private final JdbcClient jdbc;

  JdbcTrailStretches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Stretch> next(long from, int events) {
    return jdbc.sql(
            """
            select :from::bigint as from, coalesce(
              (select turn + 1 from audit_event
                where turn >= :from and turn < audit_turn_complete()
                order by turn, chain, seq offset :events limit 1),
              audit_turn_complete()) as to
            where exists (select from audit_event
              where turn >= :from and turn < audit_turn_complete())
            """)
        .param("from", from)
        .param("events", events)
        .query(Stretch.class)
        .optional();
  }
}

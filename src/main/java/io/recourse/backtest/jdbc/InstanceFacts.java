package io.recourse.backtest.jdbc;

import io.recourse.common.Retention;
import io.recourse.common.SharedTrip;
import io.recourse.engine.InstanceKnew;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what instances knew, in the engine's own transaction and round trip, as long as drafts are
 * walked through with it.
 */
@Component
class InstanceFacts implements Retention {

  private final JdbcClient sql;
  private final SharedTrip trip;
  private final FactText text;
  private final Clock clock;
  private final Duration kept;

  InstanceFacts(
      JdbcClient sql,
      SharedTrip trip,
      FactText text,
      Clock clock,
      @Value("${recourse.retention.instance-facts}") Duration kept) {
    this.sql = sql;
    this.trip = trip;
    this.text = text;
    this.clock = clock;
    this.kept = kept;
  }

  @EventListener
  void on(InstanceKnew knew) {
    trip.later(
        """
        insert into instance_fact (case_number, instance, process, version, gateway, facts, at)
        values (?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz)
        """,
        knew.caseNumber(),
        knew.instance(),
        knew.process(),
        knew.version(),
        knew.gateway(),
        text.write(knew.facts()),
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  @Override
  public String table() {
    return "instance_fact";
  }

  @Override
  public int remove(Instant now) {
    return sql.sql("delete from instance_fact where at < ?")
        .param(Timestamp.from(now.minus(kept)))
        .update();
  }
}

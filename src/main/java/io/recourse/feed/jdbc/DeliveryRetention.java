package io.recourse.feed.jdbc;

import io.recourse.common.Retention;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent or given up is kept for whoever looks into a receiver's trouble. */
@Component
class DeliveryRetention implements Retention {

  private final JdbcClient jdbc;
  private final Duration kept;

  DeliveryRetention(
      JdbcClient jdbc, @Value("${recourse.retention.event-deliveries}") Duration kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @Override
  public String table() {
    return "event_delivery";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql(
            "delete from event_delivery where state in ('DELIVERED', 'SKIPPED') and ended_at < ?")
        .param(DeliveryRows.utc(now.minus(kept)))
        .update();
  }
}

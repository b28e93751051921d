package io.recourse.refunds.jdbc;

import io.recourse.refunds.PaymentNewsLog;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code payment_webhook}. */
@Repository
class JdbcPaymentNewsLog implements PaymentNewsLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcPaymentNewsLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean keep(String provider, String eventId, String body) {
    return jdbc.sql(
                """
                insert into payment_webhook (provider, event_id, received_at, body)
                values (:provider, :event, :at, :body) on conflict do nothing
                """)
            .param("provider", provider)
            .param("event", eventId)
            .param("at", Timestamp.from(clock.instant()))
            .param("body", body)
            .update()
        == 1;
  }
}

package io.recourse.refunds.jdbc;

import io.recourse.common.Retention;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News of a payment provider are kept as long as it may tell them again. */
@Component
class PaymentNewsRetention implements Retention {

  private final JdbcClient jdbc;
  private final Duration kept;

  PaymentNewsRetention(
      JdbcClient jdbc, @Value("${recourse.retention.payment-webhooks}") Duration kept) {
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @Override
  public String table() {
    return "payment_webhook";
  }

  @Override
  public int remove(Instant now) {
    return jdbc.sql("delete from payment_webhook where received_at < ?")
        .param(Timestamp.from(now.minus(kept)))
        .update();
  }
}

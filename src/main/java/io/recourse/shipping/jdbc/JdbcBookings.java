package io.recourse.shipping.jdbc;

import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.Bookings;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Intents to book, each written in a transaction of its own. */
@Repository
class JdbcBookings implements Bookings {

  private static final String BEGIN =
      """
      insert into parcel_booking (booking_key, case_number, carrier, begun_at)
      values (?, ?, ?, ?) on conflict (booking_key) do nothing
      """;

  private final JdbcClient jdbc;

  JdbcBookings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean begin(BookingOrder order, String carrier, Instant at) {
    return jdbc.sql(BEGIN)
            .params(order.bookingKey(), order.caseNumber().value(), carrier, Timestamp.from(at))
            .update()
        == 1;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void quarantine(String bookingKey, String reason) {
    jdbc.sql("update parcel_booking set quarantined = ? where booking_key = ?")
        .params(reason, bookingKey)
        .update();
  }
}

package io.recourse.processes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the simulated carrier take as long as a test wants: its own books are locked for it. */
@Component
class HangingCarrier {

  private final DataSource database;
  private final JdbcClient jdbc;

  HangingCarrier(DataSource database, JdbcClient jdbc) {
    this.database = database;
    this.jdbc = jdbc;
  }

  /** Until closed, no call about it is answered. */
  final class Hold implements AutoCloseable {

    private final Connection books;

    private Hold(String sql, String... values) throws SQLException {
      books = database.getConnection();
      books.setAutoCommit(false);
      try (PreparedStatement statement = books.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setString(i + 1, values[i]);
        }
        statement.execute();
      }
    }

    void awaitCall() {
      Awaitility.await("the carrier is called")
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(20))
          .until(HangingCarrier.this::isCalled);
    }

    @Override
    public void close() throws SQLException {
      books.rollback();
      books.setAutoCommit(true);
      books.close();
    }
  }

  Hold holdBooking(String key) throws SQLException {
    return new Hold(
        """
        insert into simulated_carrier_parcel (tracking_number, booking_key, status, booked_at, changed_at)
        values ('held ' || ?, ?, 'BOOKED', now(), now())\
        """,
        key,
        key);
  }

  Hold holdParcel(String trackingNumber) throws SQLException {
    return new Hold(
        "select 1 from simulated_carrier_parcel where tracking_number = ? for update",
        trackingNumber);
  }

  String stateOf(String bookingKey) {
    return jdbc.sql("select status from simulated_carrier_parcel where booking_key = ?")
        .param(bookingKey)
        .query(String.class)
        .optional()
        .orElse("none");
  }

  private boolean isCalled() {
    return jdbc.sql(
                """
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and query ~ '(update|insert into) simulated_carrier_parcel'
                """)
            .query(Integer.class)
            .single()
        > 0;
  }
}

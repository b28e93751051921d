package io.recourse.shipping.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.shipping.BookingOrder;
import io.recourse.shipping.Bookings;
import io.recourse.shipping.HandMadeLabel;
import io.recourse.shipping.OpenBooking;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Intents to book, each written in a transaction of its own. */
@Repository
class JdbcBookings implements Bookings {

  private static final String BEGIN =
      """
      insert into parcel_booking (booking_key, case_number, direction, carrier, begun_at)
      values (?, ?, ?, ?, ?)
      on conflict (booking_key) do update set begun_at = excluded.begun_at
      returning xmax = 0
      """;

  private static final String OPEN =
      """
       where case_number = ? and direction <> 'BACK_TO_CUSTOMER'
        and quarantined is null and dropped_at is null
        and not exists (select from parcel p where p.booking_key = parcel_booking.booking_key)
      """;

  private final JdbcClient jdbc;

  JdbcBookings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String keyNow(String bookingKey) {
    int dropped =
        jdbc.sql(
                """
                select count(*) from parcel_booking where dropped_at is not null
                  and (booking_key = :key or starts_with(booking_key, :key || '~'))
                """)
            .param("key", bookingKey)
            .query(Integer.class)
            .single();
    return dropped == 0 ? bookingKey : bookingKey + "~" + dropped;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean begin(BookingOrder order, String carrier, Instant at) {
    return jdbc.sql(BEGIN)
        .params(
            order.bookingKey(),
            order.caseNumber().value(),
            order.direction().name(),
            carrier,
            Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void quarantine(String bookingKey, String reason) {
    jdbc.sql("update parcel_booking set quarantined = ? where booking_key = ?")
        .params(reason, bookingKey)
        .update();
  }

  @Override
  public List<OpenBooking> openOf(CaseNumber number) {
    return jdbc.sql("select * from parcel_booking" + OPEN + " order by begun_at, booking_key")
        .param(number.value())
        .query(
            (row, index) ->
                new OpenBooking(
                    row.getString("booking_key"),
                    row.getString("carrier"),
                    row.getTimestamp("begun_at").toInstant(),
                    row.getBoolean("called_off")))
        .list();
  }

  @Override
  public List<String> awaited(CaseNumber number) {
    return jdbc.sql(
            """
            select booking_key from parcel_booking
            where case_number = ? and dropped_at is null and not called_off
              and not exists (select from parcel p where p.booking_key = parcel_booking.booking_key)
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  @Override
  public void keep(HandMadeLabel made) {
    jdbc.sql(
            """
            insert into label_by_hand (booking_key, carrier, tracking_number, label)
            values (?, ?, ?, ?)
            on conflict (booking_key) do update
              set carrier = excluded.carrier, tracking_number = excluded.tracking_number,
                label = excluded.label
            """)
        .params(made.bookingKey(), made.carrier(), made.trackingNumber(), made.label())
        .update();
  }

  @Override
  public Optional<HandMadeLabel> madeByHand(String bookingKey) {
    return jdbc.sql("select * from label_by_hand where booking_key = ?")
        .param(bookingKey)
        .query(
            (row, index) ->
                new HandMadeLabel(
                    bookingKey,
                    row.getString("carrier"),
                    row.getString("tracking_number"),
                    row.getBytes("label")))
        .optional();
  }

  @Override
  public void callOffOpenOf(CaseNumber number) {
    jdbc.sql("update parcel_booking set called_off = true" + OPEN).param(number.value()).update();
  }

  @Override
  public void drop(String bookingKey, Instant at) {
    jdbc.sql("update parcel_booking set dropped_at = ? where booking_key = ?")
        .params(Timestamp.from(at), bookingKey)
        .update();
  }

  @Override
  public boolean isUnwanted(String bookingKey) {
    return jdbc.sql(
            """
            select called_off or dropped_at is not null from parcel_booking where booking_key = ?
            """)
        .param(bookingKey)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}

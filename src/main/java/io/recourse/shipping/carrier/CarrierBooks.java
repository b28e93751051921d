package io.recourse.shipping.carrier;

import io.recourse.shipping.CarrierBooking;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The simulated carrier's parcels, written in transactions of its own like those of any stranger.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CarrierBooks {

  private static final String ENTER =
      """
      insert into simulated_carrier_parcel
        (tracking_number, booking_key, status, booked_at, changed_at, label, qr)
      values (:number, :key, 'BOOKED', :now, :now, :label, :qr)
      on conflict (booking_key) do nothing
      """;

  private static final String MOVE =
      """
      update simulated_carrier_parcel
      set status = :status, location = :location, changed_at = :now
      where tracking_number = :number
      """;

  private static final String VOID =
      """
      update simulated_carrier_parcel set status = 'VOIDED', changed_at = :now
      where tracking_number = :number and status in ('BOOKED', 'VOIDED')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  CarrierBooks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The same key gives the same number, as long as the code on the label must not change. */
  public String nextNumber(String bookingKey) {
    UUID name = UUID.nameUUIDFromBytes(bookingKey.getBytes(StandardCharsets.UTF_8));
    long digits = Math.floorMod(name.getMostSignificantBits(), 1_000_000_000_000L);
    int check = Math.floorMod(name.getLeastSignificantBits(), 1_000);
    return String.format(Locale.ROOT, "SIM%012d%03d", digits, check);
  }

  public void enter(CarrierBooking booking) {
    jdbc.sql(ENTER)
        .param("number", booking.trackingNumber())
        .param("key", booking.bookingKey())
        .param("now", Timestamp.from(clock.instant()))
        .param("label", booking.label())
        .param("qr", booking.qr())
        .update();
  }

  public Optional<CarrierBooking> find(String bookingKey) {
    return jdbc.sql("select * from simulated_carrier_parcel where booking_key = ?")
        .param(bookingKey)
        .query(
            (row, index) ->
                new CarrierBooking(
                    bookingKey,
                    row.getString("tracking_number"),
                    row.getBytes("label"),
                    row.getBytes("qr"),
                    null))
        .optional();
  }

  public Optional<Position> position(String trackingNumber) {
    return jdbc.sql("select * from simulated_carrier_parcel where tracking_number = ?")
        .param(trackingNumber)
        .query(
            (row, index) ->
                new Position(
                    ParcelStatus.valueOf(row.getString("status")),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("location")))
        .optional();
  }

  /** Returns false when the parcel was handed over already. */
  public boolean voidUnused(String trackingNumber) {
    return jdbc.sql(VOID)
            .param("now", Timestamp.from(clock.instant()))
            .param("number", trackingNumber)
            .update()
        == 1;
  }

  /** Returns false when it carries no such parcel. */
  public boolean move(String trackingNumber, ParcelStatus status, String location) {
    return jdbc.sql(MOVE)
            .param("status", status.name())
            .param("location", location)
            .param("now", Timestamp.from(clock.instant()))
            .param("number", trackingNumber)
            .update()
        == 1;
  }
}

package io.recourse.shipping.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Address;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.Parcels;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels and what is in them. */
@Repository
class JdbcParcels implements Parcels {

  private static final String INSERT =
      """
      insert into parcel (id, case_number, direction, booking_key, method, carrier, tracking_number,
        status, status_at, location, label, qr, pick_up_on, drop_off_point, label_expires_at,
        send_by, extension_days, extended, called_off, booked_at, version, purpose, ship_to)
      values (:id, :caseNumber, :direction, :bookingKey, :method, :carrier, :trackingNumber,
        :status, :statusAt, :location, :label, :qr, :pickUpOn, :dropOffPoint, :labelExpiresAt,
        :sendBy, :extensionDays, :extended, :calledOff, :bookedAt, :version, :purpose,
        jsonb_strip_nulls(jsonb_build_object('name', :toName::text, 'line1', :toLine1::text,
          'line2', :toLine2::text, 'city', :toCity::text, 'region', :toRegion::text,
          'postcode', :toPostcode::text, 'country', :toCountry::text)))
      """;

  private static final String UPDATE =
      """
      update parcel set status = :status, status_at = :statusAt, location = :location,
        send_by = :sendBy, extended = :extended, called_off = :calledOff,
        pick_up_on = :pickUpOn, pick_up_ref = :pickUpRef, drop_off_point = :dropOffPoint,
        version = version + 1
      where id = :id and version = :version
      """;

  private final JdbcClient jdbc;

  JdbcParcels(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Parcel> byKey(String bookingKey) {
    return query("booking_key = ?", bookingKey).stream().findFirst();
  }

  @Override
  public Optional<Parcel> byTracking(String trackingNumber) {
    return query("tracking_number = ?", trackingNumber).stream().findFirst();
  }

  @Override
  public List<Parcel> of(CaseNumber number) {
    return query("case_number = ? order by booked_at, tracking_number", number.value());
  }

  @Override
  public void hold(String trackingNumber) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))")
        .param(trackingNumber)
        .query((row, index) -> index)
        .single();
  }

  @Override
  public void add(Parcel parcel, Address to) {
    jdbc.sql(INSERT)
        .params(ParcelRow.values(parcel))
        .param("toName", to.name())
        .param("toLine1", to.line1())
        .param("toLine2", to.line2())
        .param("toCity", to.city())
        .param("toRegion", to.region())
        .param("toPostcode", to.postcode())
        .param("toCountry", to.country())
        .update();
    jdbc.sql(
            """
            insert into parcel_line (parcel_id, item, quantity)
            select :id, * from unnest(:items::int[], :pieces::int[])
            """)
        .params(ParcelRow.lines(parcel))
        .update();
  }

  @Override
  public void save(Parcel parcel) {
    if (jdbc.sql(UPDATE).params(ParcelRow.values(parcel)).update() == 0) {
      throw Problem.stale("parcel.stale");
    }
  }

  private List<Parcel> query(String where, Object value) {
    return jdbc.sql(
            """
            select p.*,
              array(select item from parcel_line where parcel_id = p.id order by item) as items,
              array(select quantity from parcel_line where parcel_id = p.id order by item) as pieces
            from parcel p where \
            """
                + where)
        .param(value)
        .query((row, index) -> ParcelRow.read(row))
        .list();
  }
}

package io.recourse.shipping.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.shipping.Handover;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelPurpose;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import io.recourse.shipping.SendTerm;
import io.recourse.shipping.ShippingMethod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One parcel as columns and back. */
final class ParcelRow {

  private ParcelRow() {}

  static Map<String, Object> values(Parcel parcel) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", parcel.id());
    row.put("caseNumber", parcel.caseNumber().value());
    row.put("direction", parcel.direction().name());
    row.put("purpose", parcel.purpose().name());
    row.put("bookingKey", parcel.bookingKey());
    row.put("method", parcel.method().name());
    row.put("carrier", parcel.carrier());
    row.put("trackingNumber", parcel.trackingNumber());
    row.put("status", parcel.status().name());
    row.put("statusAt", Timestamp.from(parcel.position().at()));
    row.put("location", parcel.position().location());
    row.put("sendBy", Timestamp.from(parcel.term().sendBy()));
    row.put("extensionDays", parcel.term().extensionDays());
    row.put("extended", parcel.term().extended());
    row.put("calledOff", parcel.calledOff());
    row.put("bookedAt", Timestamp.from(parcel.bookedAt()));
    row.put("version", parcel.version());
    put(row, parcel.handover());
    return row;
  }

  private static void put(Map<String, Object> row, Handover handover) {
    row.put("label", handover.label());
    row.put("qr", handover.qr());
    row.put("pickUpOn", handover.pickUpOn());
    row.put("pickUpRef", handover.pickUpRef());
    row.put("dropOffPoint", handover.dropOffPoint());
    row.put("labelExpiresAt", Timestamp.from(handover.labelExpiresAt()));
  }

  /** What is in it, as two columns. */
  static Map<String, Object> lines(Parcel parcel) {
    Integer[] items = parcel.items().keySet().toArray(Integer[]::new);
    return Map.of(
        "id", parcel.id(),
        "items", items,
        "pieces", Arrays.stream(items).map(parcel.items()::get).toArray(Integer[]::new));
  }

  private static Map<Integer, Integer> items(ResultSet row) throws SQLException {
    Integer[] items = (Integer[]) row.getArray("items").getArray();
    Integer[] pieces = (Integer[]) row.getArray("pieces").getArray();
    return IntStream.range(0, items.length)
        .boxed()
        .collect(Collectors.toUnmodifiableMap(at -> items[at], at -> pieces[at]));
  }

  static Parcel read(ResultSet row) throws SQLException {
    return new Parcel(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        ParcelDirection.valueOf(row.getString("direction")),
        ParcelPurpose.valueOf(row.getString("purpose")),
        ShippingMethod.valueOf(row.getString("method")),
        row.getString("booking_key"),
        row.getString("carrier"),
        row.getString("tracking_number"),
        items(row),
        position(row),
        handover(row),
        new SendTerm(at(row, "send_by"), row.getInt("extension_days"), row.getInt("extended")),
        row.getBoolean("called_off"),
        at(row, "booked_at"),
        row.getInt("version"));
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        ParcelStatus.valueOf(row.getString("status")),
        at(row, "status_at"),
        row.getString("location"));
  }

  private static Handover handover(ResultSet row) throws SQLException {
    return new Handover(
        row.getBytes("label"),
        row.getBytes("qr"),
        row.getObject("pick_up_on", LocalDate.class),
        row.getString("pick_up_ref"),
        row.getString("drop_off_point"),
        at(row, "label_expires_at"));
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}

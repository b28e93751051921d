package io.recourse.orders.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.recourse.common.TimeColumn;
import io.recourse.orders.Address;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.LineCare;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.OrderStatus;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Addresses, parcels and methods, which a row carries as JSON. */
final class FulfilmentRows {

  /** Of {@code customer c}, whom it reads as {@link OrderRows#customer} does. */
  static final String BUYER =
      """
      c.shop_id, c.email, c.name, c.phone, c.language, c.country as home, c.level, c.trade, c.address,
      (select json_agg(json_build_object('providerRef', m.provider_ref, 'kind', m.kind, 'balance',
          case when m.balance is not null then
            json_build_object('amount', m.balance, 'currency', m.currency) end) order by m.seq)
        from customer_method m where m.customer_id = c.id) as methods\
      """;

  /** Of {@code shop_order o}. */
  static final String PARCELS =
      """
      (select json_agg(json_build_object('trackingNumber', p.tracking_number,
          'deliveredAt', p.delivered_at, 'lines', p.lines) order by p.seq)
        from order_parcel p where p.order_number = o.number) as parcels\
      """;

  /** Moments as ISO texts; what is not told is left out. */
  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final TypeReference<List<CustomerMethod>> METHODS = new TypeReference<>() {};
  private static final TypeReference<List<OrderParcel>> PARCEL_LIST = new TypeReference<>() {};
  private static final TypeReference<List<LineCare.Repair>> REPAIRS = new TypeReference<>() {};
  private static final TypeReference<Address> ADDRESS = new TypeReference<>() {};

  private FulfilmentRows() {}

  static Fulfilment fulfilment(ResultSet row) throws SQLException {
    String status = row.getString("status");
    List<OrderParcel> parcels = read(row.getString("parcels"), PARCEL_LIST);
    return new Fulfilment(
        status == null ? null : OrderStatus.valueOf(status),
        address(row, "ship_to"),
        parcels == null ? List.of() : parcels,
        TimeColumn.instant(row, "invoiced_at"),
        row.getObject("promised_day", LocalDate.class));
  }

  static Address address(ResultSet row, String column) throws SQLException {
    return read(row.getString(column), ADDRESS);
  }

  static List<CustomerMethod> methods(ResultSet row) throws SQLException {
    List<CustomerMethod> methods = read(row.getString("methods"), METHODS);
    return methods == null ? List.of() : methods;
  }

  static LineCare care(ResultSet row) throws SQLException {
    return new LineCare(
        TimeColumn.instant(row, "installed_at"), read(row.getString("repairs"), REPAIRS));
  }

  static String json(Address address) {
    try {
      return address == null ? null : JSON.writeValueAsString(address);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return json == null ? null : JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

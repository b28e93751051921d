package io.recourse.shipping.jdbc;

import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelEvents;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelNews.Effect;
import io.recourse.shipping.ParcelNews.Source;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of everything carriers said. */
@Repository
class JdbcParcelEvents implements ParcelEvents {

  private static final String INSERT =
      """
      insert into parcel_event (carrier, event_id, tracking_number, status, occurred_at,
        received_at, location, source, effect)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (carrier, tracking_number, event_id) do nothing
      """;

  private static final String UNCLAIMED =
      """
      select carrier, event_id, tracking_number, status, least(occurred_at, received_at) as at,
        location, source
      from parcel_event
      where carrier = ? and tracking_number = ? and effect = 'UNKNOWN_PARCEL'
      order by received_at, event_id
      """;

  private final JdbcClient jdbc;

  JdbcParcelEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean remember(ParcelNews news, Instant receivedAt, Effect effect) {
    int written =
        jdbc.sql(INSERT)
            .params(
                news.carrier(),
                news.eventId(),
                news.trackingNumber(),
                news.position().status().name(),
                Timestamp.from(news.position().at()),
                Timestamp.from(receivedAt),
                news.position().location(),
                news.source().name(),
                effect.name())
            .update();
    return written == 1;
  }

  @Override
  public List<ParcelNews> unclaimed(String carrier, String trackingNumber) {
    return jdbc.sql(UNCLAIMED)
        .params(carrier, trackingNumber)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public Optional<Instant> firstTold(Parcel parcel, ParcelStatus status) {
    return jdbc.sql(
            """
            select min(occurred_at) from parcel_event
            where carrier = ? and tracking_number = ? and status = ? and source <> 'STAFF'
            """)
        .params(parcel.carrier(), parcel.trackingNumber(), status.name())
        .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  @Override
  public boolean toldByStaff(Parcel parcel, ParcelStatus status) {
    return jdbc.sql(
            """
            select exists (select from parcel_event
              where carrier = ? and tracking_number = ? and status = ? and source = 'STAFF')
            """)
        .params(parcel.carrier(), parcel.trackingNumber(), status.name())
        .query(Boolean.class)
        .single();
  }

  @Override
  public void settle(ParcelNews news, Effect effect) {
    jdbc.sql(
            "update parcel_event set effect = ?"
                + " where carrier = ? and tracking_number = ? and event_id = ?")
        .params(effect.name(), news.carrier(), news.trackingNumber(), news.eventId())
        .update();
  }

  static ParcelNews read(ResultSet row) throws SQLException {
    Position position =
        new Position(
            ParcelStatus.valueOf(row.getString("status")),
            row.getTimestamp("at").toInstant(),
            row.getString("location"));
    return new ParcelNews(
        row.getString("carrier"),
        row.getString("event_id"),
        row.getString("tracking_number"),
        position,
        Source.valueOf(row.getString("source")));
  }
}

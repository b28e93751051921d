package io.recourse.shipping.jdbc;

import io.recourse.shipping.HeardOf;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News in the book of everything carriers said. */
@Repository
class JdbcHeardOf implements HeardOf {

  private final JdbcClient jdbc;

  JdbcHeardOf(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ParcelNews> latest(String trackingNumber) {
    return jdbc.sql(
            """
            select carrier, event_id, tracking_number, status,
              least(occurred_at, received_at) as at, location, source
            from parcel_event where tracking_number = ? and effect = 'UNKNOWN_PARCEL'
            order by least(occurred_at, received_at) desc, received_at desc, event_id limit 1
            """)
        .param(trackingNumber)
        .query((row, index) -> JdbcParcelEvents.read(row))
        .optional();
  }

  @Override
  public boolean said(String trackingNumber, ParcelStatus status) {
    return jdbc.sql(
            """
            select exists (select from parcel_event
              where tracking_number = ? and status = ? and effect = 'UNKNOWN_PARCEL')
            """)
        .params(trackingNumber, status.name())
        .query(Boolean.class)
        .single();
  }
}

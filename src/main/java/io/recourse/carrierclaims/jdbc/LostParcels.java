package io.recourse.carrierclaims.jdbc;

import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.LossSource;
import io.recourse.common.CaseNumber;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parcels that we booked, either way, and that counted as lost within the last weeks; what the
 * customer sent with a carrier of their own is theirs to claim.
 */
@Component
class LostParcels implements LossSource {

  private static final Duration LONG_AGO = Duration.ofDays(60);

  private final JdbcClient jdbc;
  private final Clock clock;

  LostParcels(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Loss> unclaimed(int limit) {
    return jdbc.sql(
            """
            select p.case_number, p.tracking_number, p.carrier, p.status_at
            from published.parcel p
            join published.service_case c on c.number = p.case_number
            where p.status = 'LOST' and p.purpose in ('GOODS', 'LOAN') and p.method <> 'OWN_LABEL' and p.status_at > ?
              and c.order_number is not null
              and not exists (select from published.carrier_claim k
                where k.parent = p.case_number and k.tracking_number = p.tracking_number)
            order by p.status_at, p.tracking_number limit ?
            """)
        .params(Timestamp.from(clock.instant().minus(LONG_AGO)), limit)
        .query(
            (row, index) ->
                new Loss(
                    new CaseNumber(row.getString("case_number")),
                    row.getString("tracking_number"),
                    row.getString("carrier"),
                    Damage.LOST,
                    row.getTimestamp("status_at").toInstant()))
        .list();
  }
}

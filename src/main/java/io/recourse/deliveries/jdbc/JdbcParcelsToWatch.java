package io.recourse.deliveries.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.deliveries.ParcelsToWatch;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels of orders by what was heard of them last, less those in {@code noticed_parcel}. */
@Repository
class JdbcParcelsToWatch implements ParcelsToWatch {

  private static final String DOUBTFUL =
      """
      select p.order_number, p.tracking_number
      from (select distinct tracking_number from published.heard_parcel where received_at > :heard) h
      join published.order_parcel p on p.tracking_number = h.tracking_number
      cross join lateral (select e.status, e.at from published.heard_parcel e
        where e.tracking_number = p.tracking_number order by e.at desc, e.received_at desc limit 1) last
      where p.delivered_at is null
        and (p.order_number, p.tracking_number) > (:order, :parcel)
        and (last.status in ('EXCEPTION', 'DAMAGED', 'LOST', 'RETURN_TO_SENDER', 'RETURNED')
          or last.status in ('BOOKED', 'IN_TRANSIT') and last.at < :silent
          or last.status = 'DELIVERED' and exists (select from published.heard_parcel t
            where t.tracking_number = p.tracking_number and t.status = 'RETURN_TO_SENDER'))
        and not exists (select from noticed_parcel n
          where n.order_number = p.order_number and n.tracking_number = p.tracking_number)
        and not exists (select from delivery_problem d where d.tracking_number = p.tracking_number)
      order by p.order_number, p.tracking_number limit :limit
      """;

  private static final String AWAITED =
      """
      select d.case_number from delivery_problem d
      join published.service_case c on c.number = d.case_number
      where d.kind = 'LATE' and d.tracking_number is not null and d.case_number > ?
        and c.status in ('OPEN', 'WAITING_CUSTOMER', 'WAITING_PARTNER')
      order by d.case_number limit ?
      """;

  private final JdbcClient jdbc;

  JdbcParcelsToWatch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Sent> doubtful(Sent after, Instant silentSince, Instant heardAfter, int limit) {
    return jdbc.sql(DOUBTFUL)
        .param("order", after == null ? "" : after.orderNumber())
        .param("parcel", after == null ? "" : after.trackingNumber())
        .param("silent", Timestamp.from(silentSince))
        .param("heard", Timestamp.from(heardAfter))
        .param("limit", limit)
        .query((row, index) -> new Sent(row.getString(1), row.getString(2)))
        .list();
  }

  @Override
  public boolean lookAt(Sent parcel) {
    return jdbc.sql(
                "insert into noticed_parcel (order_number, tracking_number) values (?, ?)"
                    + " on conflict do nothing")
            .params(parcel.orderNumber(), parcel.trackingNumber())
            .update()
        == 1;
  }

  @Override
  public List<CaseNumber> awaited(CaseNumber after, int limit) {
    return jdbc.sql(AWAITED)
        .params(after == null ? "" : after.value(), limit)
        .query((row, index) -> new CaseNumber(row.getString(1)))
        .list();
  }
}

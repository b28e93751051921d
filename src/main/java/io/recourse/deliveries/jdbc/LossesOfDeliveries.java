package io.recourse.deliveries.jdbc;

import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.LossSource;
import io.recourse.common.CaseNumber;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parcels of the shop with a known carrier: lost ones that had to be put right, damaged ones as
 * soon as they are reported, because the carrier is to be told within days of that.
 */
@Component
class LossesOfDeliveries implements LossSource {

  private final JdbcClient jdbc;

  LossesOfDeliveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Loss> unclaimed(int limit) {
    return jdbc.sql(
            """
            select d.case_number, d.tracking_number, d.carrier,
              d.found <> 'LOST' as damaged, c.opened_at
            from delivery_problem d
            join published.service_case c on c.number = d.case_number
            where d.carrier is not null and (d.found = 'LOST' or d.kind = 'DAMAGED' or d.trouble = 'DAMAGED')
              and (exists (select from published.case_line l
                  where l.case_number = d.case_number and l.decision = 'APPROVED')
                or d.kind = 'DAMAGED' and c.status in ('OPEN', 'WAITING_CUSTOMER', 'WAITING_PARTNER'))
              and not exists (select from published.carrier_claim k
                where k.parent = d.case_number and k.tracking_number = d.tracking_number)
            order by c.opened_at, d.case_number limit ?
            """)
        .param(limit)
        .query(
            (row, index) ->
                new Loss(
                    new CaseNumber(row.getString("case_number")),
                    row.getString("tracking_number"),
                    row.getString("carrier"),
                    row.getBoolean("damaged") ? Damage.DAMAGED : Damage.LOST,
                    row.getTimestamp("opened_at").toInstant()))
        .list();
  }
}

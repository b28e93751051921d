package io.recourse.terms.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.terms.ReturnsBefore;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the cases themselves. */
@Repository
class JdbcReturnsBefore implements ReturnsBefore {

  private static final Duration YEAR = Duration.ofDays(365);

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcReturnsBefore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Counts count(CaseNumber number, String orderNumber, String customer) {
    return jdbc.sql(
            """
            select count(*) filter (where order_number = :order) as on_order,
              count(*) filter (where customer_id = :customer and opened_at > :since) as of_customer,
              (select segment from published.customer_segment where person = :customer) as segment,
              exists (select 1 from published.customer c
                join published.member_privilege p on p.level = c.level
                where c.id = :customer and p.privilege = 'FREE_RETURN_FREIGHT') as free_freight
            from published.service_case
            where (order_number = :order or customer_id = :customer)
              and type in ('RETURN', 'EXCHANGE') and number <> :number
            """)
        .param("order", orderNumber)
        .param("customer", customer)
        .param("since", Timestamp.from(clock.instant().minus(YEAR)))
        .param("number", number == null ? "" : number.value())
        .query(
            (row, at) ->
                new Counts(
                    row.getInt("on_order"),
                    row.getInt("of_customer"),
                    row.getString("segment"),
                    row.getBoolean("free_freight")))
        .single();
  }
}

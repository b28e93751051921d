package io.recourse.payouts.jdbc;

import io.recourse.common.Money;
import io.recourse.payouts.Payout;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums of what counts towards one limit with a payout: other payouts, and refunds. */
record PayoutSums(JdbcClient jdbc) {

  /** The same lock as of refunds: both count towards one limit. */
  private static final String HOLD_LIMIT =
      """
      select pg_advisory_xact_lock(hashtextextended(
        'refund limit ' || coalesce(customer_id, order_number, number), 0))
      from published.service_case where number = :case
      """;

  private static final String MONEY =
      """
      (select case_number, amount, currency, ordered_at as at from payout
       where id <> :payout and state in ('OPEN', 'PAID')
       union all
       select case_number, amount, currency, created_at from published.refund
       where state <> 'CANCELLED') m
      """;

  private static final String BESIDE =
      """
      select sum(m.amount)::bigint as amount, m.currency from %s
      join published.service_case c on c.number = m.case_number
      join published.service_case this on this.number = :case
      where c.number = this.number or c.order_number = this.order_number
        or m.at > :since and c.customer_id = this.customer_id
      group by m.currency
      """
          .formatted(MONEY);

  private static final String OF_SHOP =
      """
      select sum(m.amount)::bigint as amount, m.currency from %s where m.at > :since
      group by m.currency
      """
          .formatted(MONEY);

  List<Money> beside(Payout payout, Instant since) {
    String number = payout.caseNumber().value();
    jdbc.sql(HOLD_LIMIT).param("case", number).query((row, index) -> true).single();
    return jdbc.sql(BESIDE)
        .param("payout", payout.id())
        .param("case", number)
        .param("since", Timestamp.from(since))
        .query((row, index) -> new Money(row.getLong("amount"), row.getString("currency")))
        .list();
  }

  List<Money> ofShop(Payout payout, Instant since) {
    return jdbc.sql(OF_SHOP)
        .param("payout", payout.id())
        .param("since", Timestamp.from(since))
        .query((row, index) -> new Money(row.getLong("amount"), row.getString("currency")))
        .list();
  }
}

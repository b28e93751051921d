package io.recourse.segments.jdbc;

import io.recourse.segments.SegmentRules;
import io.recourse.segments.Segments;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Computes all classes in one statement. */
@Repository
class JdbcSegments implements Segments {

  private static final Duration YEAR = Duration.ofDays(365);

  private static final String COMPUTE =
      """
      with bought as (
        select b.person, count(b.number) as orders, min(b.placed_at) as first_at,
          max(b.placed_at) as last_at,
          count(b.number) filter (where b.placed_at >= :year) as recent,
          coalesce(sum(b.paid_amount * coalesce(u.factor, 0.01))
            filter (where b.placed_at >= :year), 0) as spent
        from published.buyer_order b
        left join unnest(:currencies, :factors) as u (currency, factor) on u.currency = b.currency
        group by b.person)
      insert into customer_segment (person, segment, computed_at)
      select person, case
          when orders = 0 then 'POTENTIAL'
          when last_at < :lost then 'LOST'
          when recent >= :loyalOrders or spent >= :loyalUnits then 'LOYAL'
          when first_at >= :new then 'NEW'
          else 'ACTIVE' end, :now
      from bought
      on conflict (person) do update
        set segment = excluded.segment, computed_at = excluded.computed_at
      """;

  private final JdbcClient jdbc;

  JdbcSegments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean computedSince(Instant at) {
    return jdbc.sql("select exists (select 1 from customer_segment where computed_at > ?)")
        .param(Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }

  @Override
  public void compute(SegmentRules rules, Map<String, BigDecimal> units, Instant now) {
    List<String> currencies = List.copyOf(units.keySet());
    jdbc.sql(COMPUTE)
        .param("year", Timestamp.from(now.minus(YEAR)))
        .param("currencies", currencies.toArray(String[]::new))
        .param("factors", currencies.stream().map(units::get).toArray(BigDecimal[]::new))
        .param("lost", Timestamp.from(now.minus(rules.lostAfter())))
        .param("new", Timestamp.from(now.minus(rules.newFor())))
        .param("loyalOrders", rules.loyalOrders())
        .param("loyalUnits", rules.loyalUnits())
        .param("now", Timestamp.from(now))
        .update();
  }
}

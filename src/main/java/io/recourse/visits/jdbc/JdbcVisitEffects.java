package io.recourse.visits.jdbc;

import io.recourse.cases.CaseType;
import io.recourse.visits.MannerMeasured;
import io.recourse.visits.StrategyEffect;
import io.recourse.visits.VisitEffects;
import io.recourse.visits.VisitOccasion;
import io.recourse.visits.VisitStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One statement however many visits there are. */
@Repository
class JdbcVisitEffects implements VisitEffects {

  private static final String BY_STRATEGY =
      """
      with told as (
        select v.strategy, v.matter, v.finding, v.put_right,
          coalesce(a.csat >= 4, s.satisfied) as satisfied, coalesce(a.csat, s.score) as csat,
          g.kind <> 'NONE' as gifted, a.ces, a.nps, a.speed, a.fairness, a.attitude,
          exists (
            select from published.buyer_order o where o.person = c.customer_id
              and o.placed_at > c.opened_at and o.placed_at <= c.opened_at + interval '90 days'
          ) as bought
        from visit v join published.service_case c on c.number = v.case_number
        left join visit_gift g on g.case_number = v.case_number
        left join lateral (
          select * from survey_answer where case_number = v.case_number
          order by position desc limit 1) a on true
        left join lateral (
          select satisfied, score from visit_try
          where case_number = v.case_number and outcome = 'REACHED'
          order by position desc limit 1) s on true
        where c.opened_at >= ? and v.channel <> 'UNASKED')
      select strategy, count(*) as visits, count(satisfied) as heard,
        count(*) filter (where satisfied) as satisfied, round(avg(csat), 1) as csat,
        round(avg(ces), 1) as ces,
        round(100.0 * (count(*) filter (where nps >= 9) - count(*) filter (where nps <= 6))
          / nullif(count(nps), 0)) as nps,
        round(avg(speed), 1) as speed, round(avg(fairness), 1) as fairness,
        round(avg(attitude), 1) as attitude, count(matter) as matters,
        count(finding) as findings, count(put_right) as put_right,
        count(*) filter (where bought) as bought_again, count(*) filter (where gifted) as gifts
      from told group by strategy order by strategy
      """;

  private final JdbcClient jdbc;

  JdbcVisitEffects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<StrategyEffect> since(Instant from) {
    return jdbc.sql(BY_STRATEGY).param(Timestamp.from(from)).query((row, at) -> effect(row)).list();
  }

  @Override
  public List<MannerMeasured> manner(Instant from) {
    return jdbc.sql(
            """
            select coalesce(about.type, c.type) as of, v.occasion, count(*) as answers,
              round(avg(a.attitude), 1) as mean, min(a.attitude) as lowest
            from visit v
            join published.service_case c on c.number = v.case_number
            cross join lateral (
              select attitude from survey_answer
              where case_number = v.case_number and attitude is not null
              order by position desc limit 1) a
            left join published.service_case about on about.number = v.about_case
            where c.opened_at >= ? group by 1, 2 order by 1, 2
            """)
        .param(Timestamp.from(from))
        .query(
            (row, at) ->
                new MannerMeasured(
                    CaseType.valueOf(row.getString("of")),
                    VisitOccasion.valueOf(row.getString("occasion")),
                    row.getInt("answers"),
                    row.getBigDecimal("mean"),
                    row.getInt("lowest")))
        .list();
  }

  private static StrategyEffect effect(ResultSet row) throws SQLException {
    return new StrategyEffect(
        VisitStrategy.valueOf(row.getString("strategy")),
        row.getInt("visits"),
        row.getInt("heard"),
        row.getInt("satisfied"),
        row.getBigDecimal("csat"),
        row.getBigDecimal("ces"),
        row.getBigDecimal("nps") == null ? null : row.getBigDecimal("nps").intValue(),
        row.getBigDecimal("speed"),
        row.getBigDecimal("fairness"),
        row.getBigDecimal("attitude"),
        row.getInt("matters"),
        row.getInt("findings"),
        row.getInt("put_right"),
        row.getInt("bought_again"),
        row.getInt("gifts"));
  }
}

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

/** From what was found of each visit, and of those that changed since as they stand. */
@Repository
class JdbcVisitEffects implements VisitEffects {

  private static final String BY_STRATEGY =
      """
      select strategy, count(*) as visits, count(satisfied) as heard,
        count(*) filter (where satisfied) as satisfied, round(avg(csat), 1) as csat,
        round(avg(ces), 1) as ces,
        round(100.0 * (count(*) filter (where nps >= 9) - count(*) filter (where nps <= 6))
          / nullif(count(nps), 0)) as nps,
        round(avg(speed), 1) as speed, round(avg(fairness), 1) as fairness,
        round(avg(attitude), 1) as attitude, count(*) filter (where matter) as matters,
        count(*) filter (where finding) as findings, count(*) filter (where put_right) as put_right,
        count(*) filter (where bought) as bought_again, count(*) filter (where gifted) as gifts
      from %s where opened_at >= ? and asked group by strategy order by strategy
      """;

  private static final int SOON_READ = 3_000;

  private final JdbcClient jdbc;

  JdbcVisitEffects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<StrategyEffect> since(Instant from) {
    return jdbc.sql(BY_STRATEGY.formatted(source()))
        .param(Timestamp.from(from))
        .query((row, at) -> effect(row))
        .list();
  }

  @Override
  public List<MannerMeasured> manner(Instant from) {
    return jdbc.sql(
            """
            select type as of, occasion, count(*) as answers, round(avg(manner), 1) as mean,
              min(manner) as lowest
            from %s where opened_at >= ? and manner is not null group by 1, 2 order by 1, 2
            """
                .formatted(source()))
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

  /** Where more is noted than is soon read, all of the time are looked at as they stand. */
  private String source() {
    return jdbc.sql(
                "select count(*) <= :most from (select from visit_change limit :most + 1) noted")
            .param("most", SOON_READ)
            .query(Boolean.class)
            .single()
        ? "visit_told"
        : "visit_as_it_stands";
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

package io.recourse.leadboard.jdbc;

import io.recourse.leadboard.GrowingCategories;
import io.recourse.leadboard.GrowthThreshold;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the inquiries about orders by the categories bought there; one that names lines counts for
 * these alone, one that came by a form of a category for that one.
 */
@Repository
class JdbcGrowingCategories implements GrowingCategories {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS_BEFORE = 4;

  private final JdbcClient sql;
  private final GrowthThreshold configured;

  JdbcGrowingCategories(
      JdbcClient sql,
      @Value("${recourse.categories.at-least}") int atLeast,
      @Value("${recourse.categories.grown-by}") BigDecimal grownBy) {
    this.sql = sql;
    this.configured = new GrowthThreshold(atLeast, grownBy, null, null);
  }

  /** The lines of each inquiry are looked up, whatever the planner takes their number for. */
  @Override
  public List<Growth> growing(Instant now) {
    Instant week = now.minus(WEEK);
    GrowthThreshold threshold = threshold();
    return sql.sql(
            """
            with recent as materialized (
              select number, opened_at, order_number from published.service_case
              where type = 'INQUIRY' and opened_at > :since and opened_at <= :now),
            asked as (
              select c.number, c.opened_at, a.category
              from recent c join published.asked_category a on a.case_number = c.number
              union
              select c.number, c.opened_at, o.category
              from recent c
              cross join lateral (
                select line, category from published.order_line
                where order_number = c.order_number and category is not null offset 0) o
              cross join lateral (
                select count(*) as lines, count(*) filter (where order_line = o.line) as this
                from published.case_line where case_number = c.number) named
              where (named.lines = 0 or named.this > 0) and not exists (
                select from published.asked_category a where a.case_number = c.number)),
            counted as (
              select category, count(*) filter (where opened_at > :week) as week,
                (count(*) filter (where opened_at <= :week))::float / :weeks as before
              from asked group by category)
            select * from counted where week >= :atLeast and week >= before * :grownBy
            order by week desc, category
            """)
        .param("now", Timestamp.from(now))
        .param("week", Timestamp.from(week))
        .param("since", Timestamp.from(week.minus(WEEK.multipliedBy(WEEKS_BEFORE))))
        .param("weeks", WEEKS_BEFORE)
        .param("atLeast", threshold.atLeast())
        .param("grownBy", threshold.grownBy())
        .query(Growth.class)
        .list();
  }

  @Override
  public GrowthThreshold threshold() {
    return sql.sql("select at_least, grown_by, set_by, set_at from growth_threshold")
        .query(
            (row, at) ->
                new GrowthThreshold(
                    row.getInt("at_least"),
                    row.getBigDecimal("grown_by"),
                    row.getString("set_by"),
                    row.getTimestamp("set_at").toInstant()))
        .optional()
        .orElse(configured);
  }

  @Override
  public void keep(GrowthThreshold threshold) {
    sql.sql(
            """
            insert into growth_threshold (only_one, at_least, grown_by, set_by, set_at)
            values (true, ?, ?, ?, ?)
            on conflict (only_one) do update set at_least = excluded.at_least,
              grown_by = excluded.grown_by, set_by = excluded.set_by, set_at = excluded.set_at
            """)
        .params(
            threshold.atLeast(),
            threshold.grownBy(),
            threshold.setBy(),
            Timestamp.from(threshold.setAt()))
        .update();
  }
}

package io.recourse.policy.jdbc;

import io.recourse.common.Actor;
import io.recourse.policy.Deviation;
import io.recourse.policy.DeviationCursor;
import io.recourse.policy.Deviations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deviations as view {@code policy_deviation} tells them. */
@Repository
class JdbcDeviations implements Deviations {

  private final JdbcClient jdbc;

  JdbcDeviations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Deviation> list(
      Instant from, Instant to, String team, DeviationCursor before, int limit) {
    return jdbc.sql(
            """
            select * from policy_deviation
            where at >= :from and at < :to and (:team::text is null or team = :team)
              and (:behind::timestamptz is null or (at, id) < (:behind, :id))
            order by at desc, id desc limit :limit
            """)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("team", team)
        .param("behind", before == null ? null : utc(before.at()))
        .param("id", before == null ? null : before.id())
        .param("limit", limit)
        .query((row, i) -> deviation(row))
        .list();
  }

  @Override
  public List<Deviation.Count> counts(Instant from, Instant to, String team) {
    return jdbc.sql(
            """
            select to_char(at at time zone 'UTC', 'YYYY-MM') as month, team, kind, count(*) as number
            from policy_deviation
            where at >= :from and at < :to and (:team::text is null or team = :team)
            group by 1, 2, 3 order by 1 desc, 2, 3
            """)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("team", team)
        .query(
            (row, i) ->
                new Deviation.Count(
                    row.getString("month"),
                    row.getString("team"),
                    Deviation.Kind.valueOf(row.getString("kind")),
                    row.getInt("number")))
        .list();
  }

  private static Deviation deviation(ResultSet row) throws SQLException {
    return new Deviation(
        row.getString("id"),
        Deviation.Kind.valueOf(row.getString("kind")),
        row.getString("case_number"),
        row.getObject("item", Integer.class),
        row.getString("team"),
        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
        row.getString("done"),
        row.getString("why"),
        row.getString("rule_said"),
        List.of((String[]) row.getArray("matched_rules").getArray()),
        row.getString("version"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}

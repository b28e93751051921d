package io.recourse.visits.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.visits.StrategyRating;
import io.recourse.visits.StrategyRatings;
import io.recourse.visits.VisitStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ratings in {@code visit_strategy_rating}, the last time in {@code visit_strategy_rated}. */
@Repository
class JdbcStrategyRatings implements StrategyRatings {

  private final JdbcClient jdbc;

  JdbcStrategyRatings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Instant last() {
    return jdbc.sql("select at from visit_strategy_rated for update")
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  @Override
  public void keep(Instant at, List<StrategyRating> ratings) {
    jdbc.sql("update visit_strategy_rated set at = ?").param(Timestamp.from(at)).update();
    ratings.forEach(this::add);
  }

  private void add(StrategyRating rating) {
    jdbc.sql(
            """
            insert into visit_strategy_rating (rated_at, since, strategy, visits, heard, satisfied,
              matters, bought, gifts, grade, case_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Timestamp.from(rating.at()),
            Timestamp.from(rating.since()),
            rating.strategy().name(),
            rating.visits(),
            rating.heard(),
            rating.satisfied(),
            rating.matters(),
            rating.bought(),
            rating.gifts(),
            rating.grade().name(),
            rating.review() == null ? null : rating.review().value())
        .update();
  }

  @Override
  public List<StrategyRating> latest(int most) {
    return jdbc.sql("select * from visit_strategy_rating order by rated_at desc, strategy limit ?")
        .param(most)
        .query((row, index) -> rating(row))
        .list();
  }

  private static StrategyRating rating(ResultSet row) throws SQLException {
    return new StrategyRating(
        row.getTimestamp("rated_at").toInstant(),
        row.getTimestamp("since").toInstant(),
        VisitStrategy.valueOf(row.getString("strategy")),
        row.getInt("visits"),
        row.getInt("heard"),
        row.getInt("satisfied"),
        row.getInt("matters"),
        row.getInt("bought"),
        row.getInt("gifts"),
        StrategyRating.Grade.valueOf(row.getString("grade")),
        Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new).orElse(null));
  }
}

package io.recourse.feedback.jdbc;

import static java.util.stream.Collectors.toMap;

import io.recourse.feedback.Proof;
import io.recourse.feedback.Reward;
import io.recourse.feedback.RewardBook;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code feedback_reward}. */
@Repository
class JdbcRewardBook implements RewardBook {

  private final JdbcClient jdbc;

  JdbcRewardBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(Reward given) {
    return jdbc.sql(
                """
                insert into feedback_reward (feedback_id, proof, why, points, goodwill_id,
                  given_by, given_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                given.feedback(),
                given.proof().name(),
                given.why(),
                given.points(),
                given.goodwill(),
                given.by(),
                Timestamp.from(given.at()))
            .update()
        == 1;
  }

  @Override
  public Map<UUID, Reward> of(Collection<UUID> feedback) {
    return jdbc
        .sql("select * from feedback_reward where feedback_id = any (?)")
        .param(feedback.toArray(UUID[]::new))
        .query(
            (row, at) ->
                new Reward(
                    row.getObject("feedback_id", UUID.class),
                    Proof.valueOf(row.getString("proof")),
                    row.getString("why"),
                    row.getLong("points"),
                    row.getObject("goodwill_id", UUID.class),
                    row.getString("given_by"),
                    row.getTimestamp("given_at").toInstant()))
        .list()
        .stream()
        .collect(toMap(Reward::feedback, Function.identity()));
  }
}

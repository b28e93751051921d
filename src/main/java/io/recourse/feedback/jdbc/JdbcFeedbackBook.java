package io.recourse.feedback.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.feedback.Feedback;
import io.recourse.feedback.FeedbackBook;
import io.recourse.feedback.FeedbackKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps it in {@code feedback}. */
@Repository
class JdbcFeedbackBook implements FeedbackBook {

  private final JdbcClient jdbc;

  JdbcFeedbackBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Feedback arrived) {
    jdbc.sql(
            """
            insert into feedback (id, case_number, kind, score, class, team, person, arrived_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            arrived.id(),
            arrived.number().value(),
            arrived.kind().name(),
            arrived.score() == 0 ? null : arrived.score(),
            arrived.sort(),
            arrived.team(),
            arrived.person(),
            Timestamp.from(arrived.arrivedAt()))
        .update();
  }

  @Override
  public Optional<Feedback> find(UUID id) {
    return jdbc.sql("select * from feedback where id = ?")
        .param(id)
        .query(JdbcFeedbackBook::row)
        .optional();
  }

  @Override
  public List<Feedback> of(Set<String> teams, int most) {
    return jdbc.sql(
            """
            select f.* from unnest(:teams::text[]) as asked (team) cross join lateral (
              select * from feedback where team = asked.team
              order by read_at is not null, arrived_at desc, id limit :most) f
            order by f.read_at is not null, f.arrived_at desc, f.id limit :most
            """)
        .param("teams", teams.toArray(String[]::new))
        .param("most", most)
        .query(JdbcFeedbackBook::row)
        .list();
  }

  @Override
  public void read(UUID id, String by, Instant at) {
    jdbc.sql("update feedback set read_by = ?, read_at = ? where id = ? and read_at is null")
        .params(by, Timestamp.from(at), id)
        .update();
  }

  @Override
  public List<FeedbackOfTeam> since(Instant from) {
    return jdbc.sql(
            """
            select team, kind, class, count(*) as items, count(read_at) as read from feedback
            where arrived_at >= ? group by team, kind, class order by team, kind, class
            """)
        .param(Timestamp.from(from))
        .query(
            (row, at) ->
                new FeedbackOfTeam(
                    row.getString("team"),
                    row.getString("kind"),
                    row.getString("class"),
                    row.getLong("items"),
                    row.getLong("read")))
        .list();
  }

  private static Feedback row(ResultSet row, int at) throws SQLException {
    Timestamp read = row.getTimestamp("read_at");
    return new Feedback(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        FeedbackKind.valueOf(row.getString("kind")),
        row.getInt("score"),
        row.getString("class"),
        row.getString("team"),
        row.getString("person"),
        row.getTimestamp("arrived_at").toInstant(),
        row.getString("read_by"),
        read == null ? null : read.toInstant());
  }
}

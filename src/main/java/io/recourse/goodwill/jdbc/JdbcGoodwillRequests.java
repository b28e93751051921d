package io.recourse.goodwill.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GoodwillKind;
import io.recourse.goodwill.GoodwillRequest;
import io.recourse.goodwill.GoodwillRequests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps them in {@code goodwill_request}. */
@Repository
class JdbcGoodwillRequests implements GoodwillRequests {

  private final JdbcClient jdbc;

  JdbcGoodwillRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(GoodwillRequest asked) {
    Money worth = asked.gesture().worth();
    jdbc.sql(
            """
            insert into goodwill_request (id, case_number, kind, points, amount, currency, reason,
              asked_by, asked_at, team)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            asked.id(),
            asked.caseNumber().value(),
            asked.gesture().kind().name(),
            worth == null ? asked.gesture().points() : null,
            worth == null ? null : worth.amount(),
            worth == null ? null : worth.currency(),
            asked.gesture().reason(),
            asked.askedBy(),
            Timestamp.from(asked.askedAt()),
            asked.team())
        .update();
  }

  @Override
  public GoodwillRequest get(UUID id) {
    return jdbc.sql("select * from goodwill_request where id = ?")
        .param(id)
        .query(JdbcGoodwillRequests::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("goodwill.unknown"));
  }

  @Override
  public List<GoodwillRequest> ofCase(CaseNumber number) {
    return jdbc.sql("select * from goodwill_request where case_number = ? order by asked_at, id")
        .param(number.value())
        .query(JdbcGoodwillRequests::read)
        .list();
  }

  @Override
  public void end(UUID id, GoodwillRequest.State as, String by, Instant at) {
    jdbc.sql(
            """
            update goodwill_request set state = ?, answered_by = ?, answered_at = ?
            where id = ? and state = 'WAITING'
            """)
        .params(as.name(), by, Timestamp.from(at), id)
        .update();
  }

  private static GoodwillRequest read(ResultSet row, int at) throws SQLException {
    String currency = row.getString("currency");
    Gesture gesture =
        new Gesture(
            GoodwillKind.valueOf(row.getString("kind")),
            row.getLong("points"),
            currency == null ? null : new Money(row.getLong("amount"), currency),
            row.getString("reason"));
    return new GoodwillRequest(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        gesture,
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("team"),
        GoodwillRequest.State.valueOf(row.getString("state")));
  }
}

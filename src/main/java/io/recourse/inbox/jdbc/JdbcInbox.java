package io.recourse.inbox.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.inbox.Inbox;
import io.recourse.inbox.TakeWords;
import io.recourse.inbox.Waiting;
import io.recourse.inbox.WaitingPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Words, chats and calls that wait, as one list. */
@Repository
class JdbcInbox implements Inbox {

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient sql;
  private final TakeWords takers;

  JdbcInbox(JdbcClient sql, TakeWords takers) {
    this.sql = sql;
    this.takers = takers;
  }

  @Override
  public List<Waiting> list(Sight sight, WaitingPlace behind, int limit) {
    Instant due = behind == null || behind.dueAt() != null ? null : NEVER;
    return asked(WaitingSql.ROWS, sight)
        .param("channel", sight.channel())
        .param("key", behind == null ? null : behind.key())
        .param("due", time(behind == null || due != null ? due : behind.dueAt()), Types.TIMESTAMP)
        .param("since", time(behind == null ? null : behind.since()), Types.TIMESTAMP)
        .param("limit", limit)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public Map<String, Integer> counts(Sight sight) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    asked(WaitingSql.COUNTS, sight)
        .query(
            (RowCallbackHandler)
                row -> counts.put(row.getString("channel"), row.getInt("waiting")));
    return counts;
  }

  private StatementSpec asked(String statement, Sight sight) {
    return sql.sql(statement)
        .param("held", time(takers.heldSince()))
        .param("chats", sight.chats().toArray(UUID[]::new))
        .param("calls", sight.calls())
        .param("mine", sight.mine());
  }

  private static Timestamp time(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static Waiting read(ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    return new Waiting(
        Waiting.Kind.valueOf(row.getString("kind")),
        row.getString("key"),
        number == null ? null : new CaseNumber(number),
        row.getString("type"),
        row.getBoolean("closed"),
        row.getString("name"),
        row.getString("language"),
        row.getString("phone"),
        row.getString("team"),
        row.getString("owner"),
        row.getString("taker"),
        row.getString("channel"),
        row.getString("said"),
        TimeColumn.instant(row, "since"),
        TimeColumn.instant(row, "last_at"),
        TimeColumn.instant(row, "due_at"));
  }
}

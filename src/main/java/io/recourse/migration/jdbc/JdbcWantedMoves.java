package io.recourse.migration.jdbc;

import io.recourse.migration.WantedMove;
import io.recourse.migration.WantedMoves;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a deployment, as long as its draft is there. */
@Repository
class JdbcWantedMoves implements WantedMoves {

  private final JdbcClient jdbc;

  JdbcWantedMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void insert(WantedMove move) {
    jdbc.sql(
            """
            insert into migration_wanted (draft, process, from_version, asked_by, reason)
            values (?, ?, ?, ?, ?)
            """)
        .params(move.draft(), move.process(), move.from(), move.askedBy(), move.reason())
        .update();
  }

  @Override
  public Optional<WantedMove> take(UUID draft) {
    return jdbc.sql(
            """
            delete from migration_wanted where draft = ?
            returning draft, process, from_version, asked_by, reason
            """)
        .param(draft)
        .query(
            (row, i) ->
                new WantedMove(
                    row.getObject("draft", UUID.class),
                    row.getString("process"),
                    row.getInt("from_version"),
                    row.getString("asked_by"),
                    row.getString("reason")))
        .optional();
  }
}

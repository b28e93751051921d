package io.recourse.platform.lines;

import io.recourse.common.HeldWrites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A primary without its synchronous standby keeps each commit waiting. Those that waited too long
 * are given up once; as long as one waits at the server, writes are held. More are not given up:
 * the server keeps a place for each until its standby is back, and nobody here knows whether it
 * stands.
 */
@Component
class UnacknowledgedCommits implements HeldWrites {

  private static final Logger log = LoggerFactory.getLogger(UnacknowledgedCommits.class);
  private static final String WAITING =
      """
      select pid, (extract(epoch from state_change) * 1e6)::bigint from pg_stat_activity
      where datname = current_database() and usename = current_user and wait_event = 'SyncRep'\
      """;

  private final Duration within;
  private final Waits waits = new Waits();
  private volatile boolean held;

  UnacknowledgedCommits(@Value("${recourse.database.acknowledged-within}") Duration within) {
    if (within.toSeconds() < 1) {
      throw new IllegalStateException(
          "recourse.database.acknowledged-within is %s and must be a second at least."
              .formatted(within));
    }
    this.within = within;
  }

  @Override
  public boolean areHeld() {
    return held;
  }

  /** Looks on this line, and gives up those of the pool that wait. */
  void look(PgConnection line, Lines lines) throws SQLException {
    Set<Integer> waiting = waits.longerThan(within, waiting(line), System.nanoTime());
    if (waiting.isEmpty()) {
      release();
    } else if (!held) {
      held = true;
      log.warn(
          "The database acknowledges nothing, its standby is away; {} commits are given up, and"
              + " writes are asked to come again",
          lines.giveUp(waiting));
    }
  }

  /** Another server is asked now, or none. */
  void release() {
    if (held) {
      held = false;
      log.warn("Writes are taken again");
    }
  }

  private static Set<Waits.Commit> waiting(PgConnection line) throws SQLException {
    try (Statement statement = line.createStatement();
        ResultSet found = statement.executeQuery(WAITING)) {
      Set<Waits.Commit> commits = new HashSet<>();
      while (found.next()) {
        commits.add(new Waits.Commit(found.getInt(1), found.getLong(2)));
      }
      return commits;
    }
  }
}

package io.recourse.platform.lines;

import io.recourse.common.HeldWrites;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
      select pid from pg_stat_activity
      where datname = current_database() and usename = current_user and wait_event = 'SyncRep'
        and state_change < clock_timestamp() - make_interval(secs => ?)\
      """;

  private final Duration within;
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
    Set<Integer> waiting = waiting(line);
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

  private Set<Integer> waiting(PgConnection line) throws SQLException {
    try (PreparedStatement statement = line.prepareStatement(WAITING)) {
      statement.setDouble(1, within.toMillis() / 1e3);
      try (ResultSet found = statement.executeQuery()) {
        Set<Integer> processes = new HashSet<>();
        while (found.next()) {
          processes.add(found.getInt(1));
        }
        return processes;
      }
    }
  }
}

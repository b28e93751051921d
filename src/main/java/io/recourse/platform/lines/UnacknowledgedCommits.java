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
 * A primary without its synchronous standby keeps each commit waiting, and whoever waits behind one
 * for a row. Writes are held as soon as so many wait that readers could find no line, or one has
 * waited too long, and as long as that is so. Who waited too long is given up, as many as the pool
 * has lines: the server keeps a place for each until its standby is back, and nobody here knows
 * whether it stands.
 */
@Component
class UnacknowledgedCommits implements HeldWrites {

  private static final Logger log = LoggerFactory.getLogger(UnacknowledgedCommits.class);

  /**
   * Whom a row keeps waiting is only asked where a commit waits: it stops the locks for a moment.
   */
  private static final String WAITING =
      """
      with recursive ours as materialized (
        select pid, (extract(epoch from state_change) * 1e6)::bigint as began, wait_event, wait_event_type
        from pg_stat_activity where datname = current_database() and usename = current_user),
      behind as materialized (
        select pid, pg_blocking_pids(pid) as whom from ours
        where wait_event_type = 'Lock' and exists (select from ours where wait_event = 'SyncRep')),
      waiting (pid) as (
        select pid from ours where wait_event = 'SyncRep'
        union
        select behind.pid from behind join waiting on waiting.pid = any(behind.whom))
      select pid, began, wait_event is not distinct from 'SyncRep' from waiting join ours using (pid)\
      """;

  /** A commit that is only on its way to the standby and back is no reason to hold others. */
  private static final Duration A_WHILE = Duration.ofMillis(500);

  private final Duration within;
  private final Waits waits = new Waits();
  private final Waits commits = new Waits();
  private volatile boolean held;
  private volatile boolean waiting;
  private int given;

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

  /** Whether a commit waits at all, so that the next look is worth while soon. */
  boolean areWaiting() {
    return waiting;
  }

  /**
   * Looks on this line, and gives up those of the pool that wait too long.
   *
   * @param most lines that the pool may have
   */
  void look(PgConnection line, Lines lines, int most) throws SQLException {
    Seen seen = waiting(line);
    long now = System.nanoTime();
    Set<Integer> tooLong = waits.longerThan(within, seen.all(), now);
    int many = waits.longerThan(A_WHILE, seen.all(), now).size();
    boolean stuck = !commits.longerThan(A_WHILE, seen.commits(), now).isEmpty();
    waiting = !seen.all().isEmpty();
    if (!stuck || (tooLong.isEmpty() && many < halfOf(most))) {
      release();
      return;
    }
    hold(many);
    if (given < most) {
      giveUp(tooLong, lines);
    }
  }

  private void release() {
    given = 0;
    if (held) {
      held = false;
      log.warn("Writes are taken again");
    }
  }

  private void hold(int many) {
    if (!held) {
      held = true;
      log.warn(
          "The database acknowledges nothing, its standby is away: {} wait, and writes are asked to"
              + " come again",
          many);
    }
  }

  private void giveUp(Set<Integer> tooLong, Lines lines) {
    int gone = lines.giveUp(tooLong);
    if (gone > 0) {
      given += gone;
      log.warn("{} that waited for a commit are given up", gone);
    }
  }

  private static int halfOf(int lines) {
    return Math.max(2, lines / 2);
  }

  /**
   * @param commits those of all that wait for the standby themselves: at a row that many want, some
   *     always do, each for a moment
   */
  private record Seen(Set<Waits.Commit> all, Set<Waits.Commit> commits) {}

  private static Seen waiting(PgConnection line) throws SQLException {
    try (Statement statement = line.createStatement();
        ResultSet found = statement.executeQuery(WAITING)) {
      Seen seen = new Seen(new HashSet<>(), new HashSet<>());
      while (found.next()) {
        Waits.Commit one = new Waits.Commit(found.getInt(1), found.getLong(2));
        seen.all().add(one);
        if (found.getBoolean(3)) {
          seen.commits().add(one);
        }
      }
      return seen;
    }
  }
}

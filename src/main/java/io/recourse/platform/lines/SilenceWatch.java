package io.recourse.platform.lines;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells a server that is gone from one that takes its time: it is asked each second, on a line of
 * its own, which commits wait. When neither that line nor a new one is answered within {@code
 * recourse.database.silent-for}, all lines to that server are given up, and whoever waited on one
 * asks again elsewhere. A server that refuses a login lives, and a long statement on one that does
 * is left alone.
 */
@Component
class SilenceWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SilenceWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** While a commit waits: in a rush the pool is full of them within a second. */
  private static final Duration SOON = Duration.ofMillis(250);

  private final HikariDataSource pool;
  private final UnacknowledgedCommits commits;
  private HostSpec unheard;
  private volatile boolean running;

  SilenceWatch(HikariDataSource pool, UnacknowledgedCommits commits) {
    this.pool = pool;
    this.commits = commits;
  }

  /** Before all others, and until all others have ended. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  @Override
  public void start() {
    if (pool.getDataSource() instanceof Lines lines) {
      running = true;
      Thread watch = new Thread(() -> watch(lines), "database-watch");
      watch.setDaemon(true);
      watch.start();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch(Lines lines) {
    PgConnection line = null;
    while (running) {
      try {
        line = line == null ? another(lines) : asked(line, lines);
      } catch (RuntimeException failure) {
        log.warn("The database was not watched", failure);
      }
      LockSupport.parkNanos((commits.areWaiting() ? SOON : PAUSE).toNanos());
    }
    leave(line);
  }

  /**
   * @return the line that is asked next, null where no server could be reached
   */
  PgConnection asked(PgConnection line, Lines lines) {
    if (isAnswered(line, lines)) {
      return line;
    }
    unheard = Lines.server(line);
    leave(line);
    return another(lines);
  }

  private PgConnection another(Lines lines) {
    if (unheard != null && !lines.isAlive(unheard)) {
      int given = lines.giveUp(unheard);
      pool.getHikariPoolMXBean().softEvictConnections();
      log.warn("{} answers nothing; {} lines to it are given up", unheard, given);
      unheard = null;
    }
    PgConnection line = opened(lines);
    unheard = line == null ? unheard : null;
    return line;
  }

  private boolean isAnswered(PgConnection line, Lines lines) {
    try {
      commits.look(line, lines, pool.getMaximumPoolSize());
      return true;
    } catch (SQLException silent) {
      log.debug("The database was not heard: {}", silent.getMessage());
      return false;
    }
  }

  private static PgConnection opened(Lines lines) {
    try {
      return lines.greeted();
    } catch (SQLException away) {
      log.debug("No line to the database: {}", away.getMessage());
      return null;
    }
  }

  private static void leave(PgConnection line) {
    if (line != null) {
      try {
        line.abort(Runnable::run);
      } catch (SQLException gone) {
        log.debug("The line was gone already: {}", gone.getMessage());
      }
    }
  }
}

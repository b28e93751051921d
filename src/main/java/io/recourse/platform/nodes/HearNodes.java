package io.recourse.platform.nodes;

import io.recourse.common.OtherNodes.Heir;
import io.recourse.common.OtherNodes.Listener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on a connection of its own for what other nodes tell, before the first request is taken.
 * While the database is away nothing is heard; once it is back, whoever listens here learns that
 * something may have been missed.
 */
@Component
@ConditionalOnProperty("recourse.nodes.several")
class HearNodes implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(HearNodes.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** A machine that vanished closes no line; who is silent is asked, and waited for so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How long an heir that could not care for what was left is given until it is asked again. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration START = Duration.ofSeconds(15);

  /** The server itself comes 1024 before its graceful end. */
  private static final int BEFORE_THE_SERVER =
      WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 2048;

  private final DataSource database;
  private final NotifiedNodes nodes;
  private final List<Listener> listeners;
  private final List<Heir> heirs;
  private final CountDownLatch hearing = new CountDownLatch(1);
  private volatile boolean running;

  /** Nodes left something that an heir has not cared for; known to the listening thread alone. */
  private boolean owed;

  private long askAt;

  HearNodes(DataSource database, NotifiedNodes nodes, List<Listener> listeners, List<Heir> heirs) {
    this.database = database;
    this.nodes = nodes;
    this.listeners = listeners;
    this.heirs = heirs;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_SERVER;
  }

  @Override
  public void start() {
    running = true;
    Thread ear = new Thread(this::listen, "nodes");
    ear.setDaemon(true);
    ear.start();
    if (!isHeardWithin(START)) {
      log.warn("This node starts without hearing the others");
    }
  }

  private boolean isHeardWithin(Duration time) {
    try {
      return hearing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
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

  private void listen() {
    while (running) {
      try {
        hear();
      } catch (SQLException | RuntimeException away) {
        log.warn("Other nodes are not heard until the database is back: {}", away.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void hear() throws SQLException {
    try (Connection lent = database.getConnection()) {
      PGConnection line = lent.unwrap(PGConnection.class);
      try {
        hear(line, (Connection) line);
      } catch (SQLException | RuntimeException gone) {
        // The pool gets no connection back that still listens, or that nobody answers on.
        ((Connection) line).abort(Runnable::run);
        throw gone;
      }
    }
  }

  private void hear(PGConnection line, Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
    try (Statement statement = connection.createStatement()) {
      statement.execute("set application_name = '" + NotifiedNodes.LISTENER + nodes.self() + "'");
      statement.execute("listen " + NotifiedNodes.CHANNEL);
      missed();
      hearing.countDown();
      while (running) {
        nodes.makeGood(connection);
        PGNotification[] told = line.getNotifications((int) PAUSE.toMillis());
        for (PGNotification one : told) {
          pass(one.getParameter().split(" ", 3));
        }
        if (nodes.look(connection)) {
          owed = true;
          askAt = System.nanoTime();
        }
        if (owed && System.nanoTime() - askAt >= 0) {
          owed = !isInherited();
          askAt = System.nanoTime() + AGAIN.toNanos();
        }
      }
      statement.execute("unlisten *; reset application_name");
      connection.setNetworkTimeout(Runnable::run, 0);
    }
  }

  private void pass(String[] told) {
    if (told[0].equals(nodes.self().toString())) {
      return;
    }
    if (told[1].equals(NotifiedNodes.MISSED)) {
      missed();
      return;
    }
    for (Listener one : listeners) {
      if (one.topic().equals(told[1])) {
        runs("What another node told about " + told[1], () -> one.hear(told[2]));
      }
    }
  }

  private void missed() {
    for (Listener one : listeners) {
      runs("What another node may have told about " + one.topic(), one::missed);
    }
  }

  /** Each heir is asked, whatever became of the one before. */
  private boolean isInherited() {
    int failed = 0;
    for (Heir one : heirs) {
      failed += runs("What a node left that is gone", one::inherit) ? 0 : 1;
    }
    return failed == 0;
  }

  private static boolean runs(String what, Runnable words) {
    try {
      words.run();
      return true;
    } catch (RuntimeException e) {
      log.warn("{} could not be seen to", what, e);
      return false;
    }
  }
}

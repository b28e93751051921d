package io.recourse.platform.nodes;

import io.recourse.common.OtherNodes.Listener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens on a connection of its own for what other nodes tell. While the database is away nothing
 * is heard; pages read anew when they are opened.
 */
@Component
@ConditionalOnProperty("recourse.nodes.several")
class HearNodes implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(HearNodes.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataSource database;
  private final NotifiedNodes nodes;
  private final List<Listener> listeners;
  private volatile boolean running;

  HearNodes(DataSource database, NotifiedNodes nodes, List<Listener> listeners) {
    this.database = database;
    this.nodes = nodes;
    this.listeners = listeners;
  }

  @Override
  public void start() {
    running = true;
    Thread ear = new Thread(this::listen, "nodes");
    ear.setDaemon(true);
    ear.start();
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
      try (Connection connection = database.getConnection()) {
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException away) {
        log.warn("Other nodes are not heard until the database is back: {}", away.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void hear(PGConnection connection) throws SQLException {
    try (Statement statement = ((Connection) connection).createStatement()) {
      statement.execute("set application_name = '" + NotifiedNodes.LISTENER + nodes.self() + "'");
      statement.execute("listen " + NotifiedNodes.CHANNEL);
      while (running) {
        for (PGNotification told : connection.getNotifications((int) PAUSE.toMillis())) {
          pass(told.getParameter().split(" ", 3));
        }
      }
      statement.execute("unlisten *; reset application_name");
    }
  }

  private void pass(String[] told) {
    if (!told[0].equals(nodes.self().toString())) {
      listeners.stream()
          .filter(one -> one.topic().equals(told[1]))
          .forEach(one -> pass(one, told[2]));
    }
  }

  private static void pass(Listener listener, String words) {
    try {
      listener.hear(words);
    } catch (RuntimeException e) {
      log.warn("What another node told about {} was not understood", listener.topic(), e);
    }
  }
}

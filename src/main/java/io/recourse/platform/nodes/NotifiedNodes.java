package io.recourse.platform.nodes;

import io.recourse.common.OtherNodes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes by PostgreSQL's notifications; who listens there is alive. What was done
 * stands, whether or not it could be told: who cannot tell it says later that something was missed.
 */
@Component
@ConditionalOnProperty("recourse.nodes.several")
class NotifiedNodes implements OtherNodes {

  static final String CHANNEL = "recourse_nodes";

  /** What the database calls the connection on which a node listens, before the node's name. */
  static final String LISTENER = "recourse node ";

  /** The topic of a node that could not tell something; nobody knows any more what it was. */
  static final String MISSED = "missed";

  private static final Duration OFTEN = Duration.ofMillis(500);

  /** Who did not look for so long may have heard nobody. */
  private static final Duration DEAF = Duration.ofSeconds(5);

  private static final String LIVING =
      """
      select substr(application_name, length('%1$s') + 1) from pg_stat_activity
      where starts_with(application_name, '%1$s') and datname = current_database()
      """
          .formatted(LISTENER);

  private static final Logger log = LoggerFactory.getLogger(NotifiedNodes.class);

  private final UUID self = UUID.randomUUID();
  private final AtomicBoolean owes = new AtomicBoolean();
  private final Map<UUID, Long> heard = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;
  private final Duration goneAfter;
  private final LongSupplier ticks;
  private volatile long listening;
  private volatile long looked;

  @Autowired
  NotifiedNodes(JdbcClient jdbc, @Value("${recourse.nodes.gone-after}") Duration goneAfter) {
    this(jdbc, goneAfter, System::nanoTime);
  }

  NotifiedNodes(JdbcClient jdbc, Duration goneAfter, LongSupplier ticks) {
    this.jdbc = jdbc;
    this.goneAfter = goneAfter;
    this.ticks = ticks;
    this.looked = ticks.getAsLong() - DEAF.toNanos();
  }

  @Override
  public void tell(String topic, String words) {
    try {
      var ignored =
          jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, own(topic, words)).query().singleRow();
    } catch (DataAccessException untold) {
      owes.set(true);
      log.warn("Other nodes hear later of something about {}: {}", topic, untold.getMessage());
    }
  }

  /** Says, on the connection of whoever listens, that something was not told. */
  void makeGood(Connection connection) throws SQLException {
    if (!owes.getAndSet(false)) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, CHANNEL);
      statement.setString(2, own(MISSED, ""));
      statement.execute();
    } catch (SQLException untold) {
      owes.set(true);
      throw untold;
    }
  }

  private String own(String topic, String words) {
    return String.join(" ", self.toString(), topic, words);
  }

  @Override
  public UUID self() {
    return self;
  }

  /**
   * Looks who lives, on the connection of whoever listens, unless it did so just now.
   *
   * @return whether a node is gone now that was not at the look before, as far as this one knows
   */
  boolean look(Connection connection) throws SQLException {
    long now = ticks.getAsLong();
    if (now - looked < OFTEN.toNanos()) {
      return false;
    }
    if (now - looked >= DEAF.toNanos()) {
      listening = now;
    }
    boolean knew = isLongAgo(listening, looked);
    for (UUID node : living(connection)) {
      heard.put(node, now);
    }
    looked = now;
    boolean left = heard.values().removeIf(last -> isLongAgo(Math.max(last, listening), now));
    return left || !knew && isLongAgo(listening, now);
  }

  @Override
  public boolean gone(UUID node) {
    long now = ticks.getAsLong();
    return !node.equals(self)
        && now - looked < DEAF.toNanos()
        && isLongAgo(Math.max(heard.getOrDefault(node, listening), listening), now)
        && !living().contains(node);
  }

  private boolean isLongAgo(long then, long now) {
    return now - then >= goneAfter.toNanos();
  }

  /** Those that have a line now; who renews its own is not among them. */
  Set<UUID> living() {
    return jdbc.sql(LIVING).query(String.class).list().stream()
        .map(UUID::fromString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<UUID> living(Connection connection) throws SQLException {
    Set<UUID> living = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LIVING)) {
      while (rows.next()) {
        living.add(UUID.fromString(rows.getString(1)));
      }
    }
    return living;
  }
}

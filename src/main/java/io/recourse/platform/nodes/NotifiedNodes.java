package io.recourse.platform.nodes;

import io.recourse.common.OtherNodes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger log = LoggerFactory.getLogger(NotifiedNodes.class);

  private final UUID self = UUID.randomUUID();
  private final AtomicBoolean owes = new AtomicBoolean();
  private final JdbcClient jdbc;

  NotifiedNodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  @Override
  public Set<UUID> living() {
    return jdbc
        .sql(
            """
            select substr(application_name, length(:listener) + 1) from pg_stat_activity
            where starts_with(application_name, :listener) and datname = current_database()
            """)
        .param("listener", LISTENER)
        .query(String.class)
        .list()
        .stream()
        .map(UUID::fromString)
        .filter(node -> !node.equals(self))
        .collect(Collectors.toUnmodifiableSet());
  }
}

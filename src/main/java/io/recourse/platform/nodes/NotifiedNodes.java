package io.recourse.platform.nodes;

import io.recourse.common.OtherNodes;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the other nodes by PostgreSQL's notifications; who listens there is alive. */
@Component
@ConditionalOnProperty("recourse.nodes.several")
class NotifiedNodes implements OtherNodes {

  static final String CHANNEL = "recourse_nodes";

  /** What the database calls the connection on which a node listens, before the node's name. */
  static final String LISTENER = "recourse node ";

  private final UUID self = UUID.randomUUID();
  private final JdbcClient jdbc;

  NotifiedNodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void tell(String topic, String words) {
    var ignored =
        jdbc.sql("select pg_notify(?, ?)")
            .params(CHANNEL, String.join(" ", self.toString(), topic, words))
            .query()
            .singleRow();
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

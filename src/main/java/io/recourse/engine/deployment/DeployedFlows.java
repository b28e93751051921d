package io.recourse.engine.deployment;

import io.recourse.engine.check.Checks;
import io.recourse.engine.check.TokenGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the newest version of every deployed process runs; a version is read once. */
@Component
public class DeployedFlows {

  private static final String NEWEST =
      """
      select distinct on (key_) id_, key_ from act_re_procdef order by key_, version_ desc
      """;
  private static final String FILE =
      """
      select f.bytes_ from act_re_procdef d
      join act_ge_bytearray f on f.deployment_id_ = d.deployment_id_ and f.name_ = d.resource_name_
      where d.id_ = ?
      """;

  private final JdbcClient jdbc;
  private final Map<String, List<TokenGraph>> read = new ConcurrentHashMap<>();

  DeployedFlows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<String, TokenGraph> newest() {
    Map<String, TokenGraph> flows = new HashMap<>();
    jdbc.sql(NEWEST)
        .query((row, index) -> Map.entry(row.getString("id_"), row.getString("key_")))
        .list()
        .forEach(
            process ->
                read.computeIfAbsent(process.getKey(), this::read).stream()
                    .filter(graph -> graph.key().equals(process.getValue()))
                    .forEach(graph -> flows.put(graph.key(), graph)));
    return flows;
  }

  private List<TokenGraph> read(String id) {
    return Checks.graphs(jdbc.sql(FILE).param(id).query(byte[].class).single());
  }
}

package io.recourse.platform.lines;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.postgresql.util.HostSpec;

/** Where the database may be, in the order in which it is asked for. */
final class Addresses {

  private final List<HostSpec> hosts = new ArrayList<>();
  private final String database;

  /**
   * @param settings as the driver reads them from the configured address
   */
  Addresses(Properties settings) {
    String[] names = PGProperty.PG_HOST.getOrDefault(settings).split(",");
    String[] ports = PGProperty.PG_PORT.getOrDefault(settings).split(",");
    for (int i = 0; i < names.length; i++) {
      hosts.add(new HostSpec(names[i], Integer.parseInt(ports[i])));
    }
    this.database = Objects.requireNonNullElse(PGProperty.PG_DBNAME.getOrDefault(settings), "");
  }

  /** This one is asked before the others: the driver asks them in the order they are named. */
  synchronized void prefer(HostSpec server) {
    if (hosts.remove(server)) {
      hosts.add(0, server);
    }
  }

  synchronized String url() {
    return url(hosts);
  }

  /** Of this server alone. */
  String url(HostSpec server) {
    return url(List.of(server));
  }

  private String url(List<HostSpec> asked) {
    List<String> named = asked.stream().map(host -> host.getHost() + ":" + host.getPort()).toList();
    return "jdbc:postgresql://"
        + String.join(",", named)
        + "/"
        + URLEncoder.encode(database, StandardCharsets.UTF_8);
  }
}

package io.recourse.nodes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.recourse.platform.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes as an operator starts them, on one durable PostgreSQL and one data folder, behind one
 * entrance; a mail server that keeps all it took.
 */
final class Cluster implements AutoCloseable {

  /** How long a step belongs to the node that took it; the product's own is a minute. */
  static final int LOCK_SECONDS = 15;

  /** How long a node that leaves goes on answering. */
  static final int DRAIN_SECONDS = 6;

  private final EmbeddedDatabase server;
  private final GreenMail mails;
  private final List<Node> nodes;
  private final Entrance entrance;
  private final JdbcClient sql;

  private Cluster(Path folder) throws IOException {
    server = EmbeddedDatabase.start(folder.resolve("postgres"));
    sql = JdbcClient.create(new DriverManagerDataSource(server.url()));
    mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mails.start();
    List<String> settings = settings(folder);
    nodes =
        List.of(
            new Node("one", Ports.free(), folder, settings),
            new Node("two", Ports.free(), folder, settings));
    entrance = Entrance.before(nodes, folder);
  }

  /** Both nodes are ready, and so are the accounts of staff. */
  static Cluster started(Path folder) throws IOException {
    // A node that is killed while it hands a mail over cuts a line of the mail server, whose thread
    // ends by an exception that is no matter of whoever waits here.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    Cluster cluster = new Cluster(Files.createDirectories(folder));
    for (Node node : cluster.nodes) {
      node.start().awaitReady();
    }
    Colleagues.join(cluster.sql);
    return cluster;
  }

  List<Node> nodes() {
    return nodes;
  }

  String entrance() {
    return "http://localhost:" + entrance.port();
  }

  JdbcClient sql() {
    return sql;
  }

  GreenMail mails() {
    return mails;
  }

  /** Cases that did not reach their end. */
  long openCases() {
    return number("select count(*) from service_case where status not in ('CLOSED', 'REFUSED')");
  }

  long number(String query) {
    return sql.sql(query).query(Long.class).single();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    nodes.forEach(Node::close);
    mails.stop();
    server.close();
    Awaitility.reset();
  }

  private List<String> settings(Path folder) {
    return Stream.of(
            "spring.datasource.url=" + server.url(),
            "spring.datasource.hikari.maximum-pool-size=20",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + mails.getSmtp().getPort(),
            "recourse.data-dir=" + folder.resolve("data"),
            "recourse.gateway.simulated=true",
            "recourse.gateway.timeout=PT4S",
            "recourse.shipping.simulated=true",
            "recourse.nodes.several=true",
            "recourse.nodes.drain=" + DRAIN_SECONDS + "s",
            "recourse.refunds.shop-day-limit=100000000",
            "recourse.web.trusted-proxies=127.0.0.1",
            "camunda.bpm.job-execution.lock-time-in-millis=" + LOCK_SECONDS * 1000)
        .map(setting -> "--" + setting)
        .toList();
  }
}

package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node after the other is stopped and started as the next version, while people work. */
class RollingNodes {

  private static final int STANDING = 10;
  private static final Duration READS = Duration.ofMillis(500);
  private static final Duration WRITES = Duration.ofSeconds(1);
  private static final String ORDER = "told order";
  private static final String CASE = "opened case";

  /**
   * What docs/nodes.md allows while nodes of two versions run, one table in each: new columns with
   * a default, indexes, new tables.
   */
  private static final Map<String, String> EXPANDING =
      Map.of(
          "V9000__cases_expand.sql",
          """
          set local lock_timeout = '5s';
          alter table service_case add column rolled text not null default 'before';
          create index service_case_by_rolled on service_case (rolled);
          """,
          "V9001__orders_expand.sql",
          """
          set local lock_timeout = '5s';
          alter table shop_order add column rolled text not null default 'before';
          """,
          "V9002__a_table.sql",
          """
          create table rolled (case_number text primary key);
          comment on table rolled is 'Kept: as long as this test';
          """);

  @TempDir static Path folder;

  @Test
  @DisplayName(
      "PLT-04 IMP-06 rolling upgrade that changes tables: no request fails, cases end once, by the"
          + " model they began on")
  void upgraded() throws Exception {
    Path next = Version.next(folder, Suggestions.MODEL, " isExecutable=", "  isExecutable=");
    for (Map.Entry<String, String> change : EXPANDING.entrySet()) {
      Version.brings(next, change.getKey(), change.getValue());
    }
    try (Cluster cluster = Cluster.started(folder);
        Trickle trickle = new Trickle()) {
      NodeClient client = new NodeClient(cluster.entrance());
      List<String> before = suggestions(client);
      begin(trickle, client);
      upgrade(cluster.nodes().get(0), next);
      judgeOldNode(cluster, cluster.nodes().get(1));
      upgrade(cluster.nodes().get(1), next);
      trickle.stop();
      List<String> after = suggestions(client);

      judgeRequests(trickle);
      assertThat(before).allSatisfy(one -> assertThat(version(cluster, one)).isEqualTo(1));
      assertThat(after).allSatisfy(one -> assertThat(version(cluster, one)).isEqualTo(2));
      assertThat(cluster.nodes()).allSatisfy(node -> assertThat(newest(node)).isEqualTo(2));
      before.forEach(one -> assertThat(Suggestions.decline(client, one).status()).isEqualTo(200));
      after.forEach(one -> assertThat(Suggestions.decline(client, one).status()).isEqualTo(200));
      judgeCases(cluster, trickle.good(CASE));
    }
  }

  private static List<String> suggestions(NodeClient client) {
    return IntStream.range(0, STANDING).mapToObj(any -> Suggestions.open(client)).toList();
  }

  private static int version(Cluster cluster, String number) {
    return Suggestions.version(cluster.sql(), number);
  }

  private static int newest(Node node) {
    return new NodeClient(node.base())
        .get("owner", "/api/v1/models/" + Suggestions.MODEL)
        .json()
        .path("version")
        .asInt();
  }

  private static void begin(Trickle trickle, NodeClient client) {
    trickle.every(READS, "read cases", any -> client.get("agent", "/api/v1/cases?limit=5"));
    trickle.every(WRITES, ORDER, n -> tell(client, "ROLL-A" + n));
    trickle.every(
        WRITES,
        CASE,
        n -> {
          String order = "ROLL-B" + n;
          NodeClient.Answer told = tell(client, order);
          return told.isGood() ? cancel(client, order) : told;
        });
  }

  private static NodeClient.Answer tell(NodeClient client, String order) {
    return client.once("agent", "PUT", "/api/v1/orders/" + order, Cancellations.order(order));
  }

  private static NodeClient.Answer cancel(NodeClient client, String order) {
    return client.once("agent", "POST", "/api/v1/cases", Cancellations.cancellation(order));
  }

  private static void upgrade(Node node, Path next) throws Exception {
    long begun = System.nanoTime();
    node.leave();
    Awaitility.await(node.name() + " says that it is not ready")
        .atMost(Duration.ofSeconds(Cluster.DRAIN_SECONDS))
        .pollInterval(Duration.ofMillis(20))
        .until(node::saysNotReady);
    assertThat(node.status("/sign-in")).as("answered while it leaves").isEqualTo(200);
    node.awaitEnd();
    long ended = System.nanoTime();
    node.upgrade(next);
    node.start().awaitReady();
    System.out.printf(
        "Node %s: ended %.1f s after SIGTERM, ready again %.1f s later%n",
        node.name(), seconds(begun, ended), seconds(ended, System.nanoTime()));
  }

  /** Tables are those of the next version, the node is not. */
  private static void judgeOldNode(Cluster cluster, Node old) {
    assertThat(cluster.number("select count(*) from rolled")).isZero();
    assertThat(new NodeClient(old.base()).get("agent", "/api/v1/cases?limit=5").isGood()).isTrue();
    String number = Suggestions.open(new NodeClient(old.base()));
    assertThat(
            cluster
                .sql()
                .sql("select rolled from service_case where number = ?")
                .param(number)
                .query(String.class)
                .single())
        .isEqualTo("before");
    assertThat(Suggestions.decline(new NodeClient(old.base()), number).isGood()).isTrue();
  }

  private static void judgeRequests(Trickle trickle) {
    System.out.printf(
        "Rolling upgrade: %d requests, failed %d; p50 %d ms, p99 %d ms, longest %d ms%n",
        trickle.all().size(),
        trickle.failed().size(),
        trickle.at(0.5).toMillis(),
        trickle.at(0.99).toMillis(),
        trickle.at(1).toMillis());
    trickle.failed().forEach(System.out::println);
    assertThat(trickle.good(CASE)).as("cases opened meanwhile").isGreaterThan(10);
    assertThat(trickle.failed()).isEmpty();
  }

  private static void judgeCases(Cluster cluster, long cancelled) {
    Awaitility.await("all cases end")
        .atMost(Duration.ofMinutes(4))
        .until(() -> cluster.openCases() == 0);
    long refunds = cluster.number("select count(*) from ledger_entry where kind = 'SETTLE'");
    long booked = cluster.number("select count(*) from simulated_gateway_refund");
    long owed = cluster.number("select count(*) from case_message where direction = 'OUT'");
    System.out.printf(
        "Ended: %d cancelled orders with %d refunds, %d suggestions; %d mails%n",
        cancelled, refunds, 2 * STANDING, owed);
    assertThat(refunds).isEqualTo(cancelled);
    assertThat(booked).isEqualTo(cancelled);
    assertThat(owed).as("two for each case").isEqualTo(2 * (cancelled + 2 * STANDING + 1));
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}

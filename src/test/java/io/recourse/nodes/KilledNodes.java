package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.nodes.StepsTaken.Taken;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each node dies once while orders are cancelled, refunded and written about. */
class KilledNodes {

  private static final int CASES = Integer.getInteger("nodes.cases", 100);
  private static final int KILLS = 2;
  private static final Duration LOCK = Duration.ofSeconds(Cluster.LOCK_SECONDS);

  /** The longest pause between two looks for steps, and the step itself. */
  private static final Duration TAKEN_UP = Duration.ofSeconds(10);

  @TempDir static Path folder;

  private final List<Duration> recoveries = new ArrayList<>();

  @Test
  @DisplayName("R1 kill -9 of a node in the middle of refunds and mails: none lost, none doubled")
  void killed() throws Exception {
    try (Cluster cluster = Cluster.started(folder)) {
      NodeClient client = new NodeClient(cluster.entrance());
      StepsTaken steps = StepsTaken.watched(cluster.sql());
      for (int kill = 0; kill < KILLS; kill++) {
        Node victim = cluster.nodes().get(kill);
        Cancellations cancellations = new Cancellations(client, "R1-" + kill);
        CompletableFuture<Void> opening = cancellations.open(CASES / KILLS);
        until("some are opened", () -> cancellations.opened() >= CASES / KILLS / 3);
        until("steps are under way", () -> steps.underWay().size() >= 3);
        recover(kill(victim, steps), steps);
        opening.join();
        victim.start().awaitReady();
      }
      until("all cases are closed", () -> cluster.openCases() == 0);
      until("all mails are out", () -> unsent(cluster) == 0);
      judge(cluster, client);
    }
  }

  /** What died with the node. */
  private record Death(Instant at, List<Taken> orphans) {}

  private static Death kill(Node victim, StepsTaken steps) throws InterruptedException {
    victim.kill();
    Instant at = Instant.now();
    List<Taken> left = steps.underWay();
    Awaitility.await("the living node finishes a step")
        .atMost(Duration.ofSeconds(30))
        .until(() -> !livingOwners(steps, at).isEmpty());
    List<String> living = livingOwners(steps, at);
    return new Death(at, left.stream().filter(one -> !living.contains(one.owner())).toList());
  }

  /** A rest of the dead one's commits may come in within half a second. */
  private static List<String> livingOwners(StepsTaken steps, Instant death) {
    return steps.all().stream()
        .filter(one -> one.at().isAfter(death.plusMillis(500)))
        .map(Taken::owner)
        .distinct()
        .toList();
  }

  private void recover(Death death, StepsTaken steps) {
    List<String> orphans = death.orphans().stream().map(Taken::job).toList();
    Awaitility.await("what died with the node is done")
        .atMost(LOCK.plus(TAKEN_UP).plusSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> finished(steps).keySet().containsAll(orphans));
    Map<String, Taken> finished = finished(steps);
    orphans.forEach(job -> recoveries.add(Duration.between(death.at(), finished.get(job).at())));
  }

  private static Map<String, Taken> finished(StepsTaken steps) {
    return steps.all().stream()
        .collect(Collectors.toMap(Taken::job, Function.identity(), (first, again) -> again));
  }

  private void judge(Cluster cluster, NodeClient client) throws Exception {
    long booked = cluster.number("select count(*) from simulated_gateway_refund");
    long settled = cluster.number("select count(*) from ledger_entry where kind = 'SETTLE'");
    long twice =
        cluster.number(
            """
            select count(*) from (select order_number from ledger_entry where kind = 'SETTLE'
            group by order_number having count(*) > 1) doubled\
            """);
    long owed = cluster.number("select count(*) from case_message where direction = 'OUT'");
    List<String> ids =
        Arrays.stream(cluster.mails().getReceivedMessages()).map(KilledNodes::id).toList();
    long arrived = ids.stream().distinct().count();
    List<Duration> sorted = recoveries.stream().sorted().toList();
    System.out.printf(
        "R1 nodes killed: %d; refunds: %d, lost %d, doubled %d; mails: %d, lost %d, told twice %d,"
            + " handed over again under their Message-ID %d; steps orphaned: %d, recovery p50 %.1f"
            + " s, p99 %.1f s at a lock of %d s; answers by status: %s%n",
        KILLS,
        settled,
        CASES - settled,
        twice + booked - settled,
        owed,
        owed - arrived,
        owed - 2L * CASES,
        ids.size() - arrived,
        sorted.size(),
        at(sorted, 0.5),
        at(sorted, 0.99),
        Cluster.LOCK_SECONDS,
        client.statuses());
    assertThat(settled).as("refunds").isEqualTo(CASES);
    assertThat(booked).as("at the provider").isEqualTo(CASES);
    assertThat(twice).as("refunded twice").isZero();
    assertThat(owed).as("mails written").isEqualTo(2L * CASES);
    assertThat(arrived).as("mails that arrived").isEqualTo(owed);
    assertThat(sorted).as("steps in the middle of which a node died").isNotEmpty();
    assertThat(sorted).allMatch(time -> time.compareTo(LOCK.plus(TAKEN_UP)) < 0, "in time");
  }

  private static double at(List<Duration> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)).toMillis() / 1000.0;
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long unsent(Cluster cluster) {
    return cluster.number("select count(*) from case_message where delivery_state = 'QUEUED'");
  }

  private static void until(String what, java.util.concurrent.Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(50))
        .until(condition);
  }
}

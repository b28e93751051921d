package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.nodes.StepsTaken.Taken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that live share the steps. */
class WorkingNodes {

  private static final int CASES = Integer.getInteger("nodes.cases", 100);

  @TempDir static Path folder;

  private static Cluster cluster;
  private static StepsTaken steps;

  @BeforeAll
  static void start() throws Exception {
    cluster = Cluster.started(folder);
    steps = StepsTaken.watched(cluster.sql());
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @DisplayName("PLT-01 each of two nodes takes at least a quarter of the steps")
  void shares() {
    steps.forget();
    new Cancellations(new NodeClient(cluster.entrance()), "FAIR").open(CASES).join();
    awaitEnds();

    Map<String, Long> shares =
        steps.all().stream().collect(Collectors.groupingBy(Taken::owner, Collectors.counting()));
    long all = shares.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("Steps: %d, shares of the nodes: %s%n", all, percent(shares, all));
    assertThat(shares).hasSize(2);
    assertThat(shares.values()).allMatch(share -> share * 4 >= all, "a quarter");
  }

  private static String percent(Map<String, Long> shares, long all) {
    return shares.values().stream()
        .map(share -> "%.0f %%".formatted(100.0 * share / all))
        .collect(Collectors.joining(", "));
  }

  private static void awaitEnds() {
    Awaitility.await("all cases are closed")
        .atMost(Duration.ofMinutes(4))
        .until(() -> cluster.openCases() == 0);
  }
}

package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one node counts or is told the other knows. */
class AgreeingNodes {

  @TempDir static Path folder;

  private static Cluster cluster;
  private static Node one;
  private static Node two;

  @BeforeAll
  static void start() throws Exception {
    cluster = Cluster.started(folder);
    one = cluster.nodes().get(0);
    two = cluster.nodes().get(1);
  }

  @AfterAll
  static void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @DisplayName("Wrong passwords are counted by both nodes together")
  void limits() {
    List<Integer> answers =
        Stream.iterate(0, i -> i + 1)
            .limit(12)
            .map(i -> wrong(i % 2 == 0 ? one : two).statusCode())
            .toList();

    assertThat(answers.subList(0, 10)).containsOnly(302);
    assertThat(answers.subList(10, 12)).containsOnly(429);
  }

  private static HttpResponse<String> wrong(Node node) {
    Visitor stranger = new Visitor();
    Map<String, String> fields = Visitor.fields(stranger.page(node, "/sign-in"), "form");
    fields.put("username", "node.stranger");
    fields.put("password", "not it");
    return stranger.post(node, "/sign-in", fields);
  }

  private static String suggest(NodeClient node) {
    return node.untilDone(
            "agent",
            "POST",
            "/api/v1/cases",
            """
            {"type": "SUGGESTION", "channel": "PHONE", "orderNumber": "%s", "subject": "Lamps", "text": "Green ones."}\
            """
                .formatted(tellOrder()),
            key())
        .path("number")
        .asText();
  }

  @Test
  @DisplayName("Who is at a case is told to pages of the other node")
  void presence() throws Exception {
    String number = suggest(new NodeClient(one.base()));
    Visitor agent = Visitor.signedIn("agent", one, one);
    Visitor lead = Visitor.signedIn("returns", two, two);
    List<String> heard = new CopyOnWriteArrayList<>();
    HttpResponse<Stream<String>> news = lead.stream(two, "/work/presence");
    Thread listening = new Thread(() -> news.body().forEach(heard::add));
    listening.setDaemon(true);
    listening.start();

    Map<String, String> state = csrf(agent);
    state.put("state", "EDITING");
    long told = System.nanoTime();
    assertThat(agent.post(one, "/work/presence/" + number, state).statusCode()).isEqualTo(200);

    Awaitility.await("the page of the other node hears of it")
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> heard.stream().anyMatch(line -> line.contains(number)));
    System.out.printf(
        "Told from node to node after %d ms%n", (System.nanoTime() - told) / 1_000_000);
    assertThat(lead.get(two, "/work/presence/" + number).body()).contains("Agent");
  }

  private static Map<String, String> csrf(Visitor visitor) {
    return Visitor.fields(visitor.page(one, "/work"), "form[action$='/sign-out']");
  }

  private static String tellOrder() {
    String number = "AGREE-" + UUID.randomUUID();
    var ignored =
        new NodeClient(cluster.entrance())
            .untilDone(
                "agent", "PUT", "/api/v1/orders/" + number, Cancellations.order(number), key());
    return number;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}

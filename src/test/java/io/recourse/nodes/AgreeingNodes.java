package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

  private static final String DRAFTS = "/api/v1/models/drafts/";
  private static final String AROUND_THE_CLOCK =
      """
      {"text": "zone: UTC\\nweek: {MONDAY: ['00:00-24:00'], TUESDAY: ['00:00-24:00'], WEDNESDAY: ['00:00-24:00'], \
      THURSDAY: ['00:00-24:00'], FRIDAY: ['00:00-24:00'], SATURDAY: ['00:00-24:00'], SUNDAY: ['00:00-24:00']}"}\
      """;

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

  @Test
  @DisplayName("IMP-06 a version that was deployed at one node is begun by the other")
  void deployments() {
    NodeClient first = new NodeClient(one.base());
    NodeClient second = new NodeClient(two.base());
    String before = Suggestions.open(second);

    String path = submitted(first);
    NodeClient.Answer seen = first.get("lead", path);
    String approval = "{\"reason\": \"Yes.\", \"untested\": true}";
    NodeClient.Answer approved =
        first.onSeen(seen.tag(), "lead", "POST", path + "/approve", approval);
    long deployed = System.nanoTime();
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);

    Awaitility.await("a case begins on it at the other node")
        .atMost(Duration.ofSeconds(10))
        .pollDelay(Duration.ZERO)
        .until(() -> versionOf(Suggestions.open(second)) == 2);
    System.out.printf(
        "Deployed at one node, begun at the other within %d ms%n",
        (System.nanoTime() - deployed) / 1_000_000);
    assertThat(versionOf(Suggestions.open(first))).isEqualTo(2);
    assertThat(versionOf(before)).as("a running case").isEqualTo(1);
  }

  private static String submitted(NodeClient node) {
    String path = DRAFTS + draft(node).json().path("id").asText();
    String seen = node.get("owner", path).tag();
    NodeClient.Answer asked =
        node.onSeen(seen, "owner", "POST", path + "/submit", "{\"reason\": \"Clearer.\"}");
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    return path;
  }

  private static NodeClient.Answer draft(NodeClient node) {
    ObjectNode draft = JsonNodeFactory.instance.objectNode();
    draft.put("kind", "BPMN").put("key", Suggestions.MODEL).put("basedOn", 1);
    draft.put("content", content(node).replaceFirst(" isExecutable=", "  isExecutable="));
    NodeClient.Answer begun = node.once("owner", "POST", "/api/v1/models/drafts", draft.toString());
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    return begun;
  }

  private static String content(NodeClient node) {
    return node.get("owner", "/api/v1/models/" + Suggestions.MODEL).json().path("content").asText();
  }

  private static int versionOf(String number) {
    return Suggestions.version(cluster.sql(), number);
  }

  @Test
  @DisplayName("A draft that was saved at one node is not overwritten by an older one at the other")
  void drafts() {
    NodeClient first = new NodeClient(one.base());
    NodeClient second = new NodeClient(two.base());
    NodeClient.Answer begun = draft(first);
    String path = DRAFTS + begun.json().path("id").asText();
    String mine = change(content(first) + "<!-- mine -->");
    assertThat(second.get("owner", path).tag()).isEqualTo(begun.tag());

    NodeClient.Answer saved = first.onSeen(begun.tag(), "owner", "PUT", path, mine);
    NodeClient.Answer late =
        second.onSeen(begun.tag(), "owner", "PUT", path, change(content(second)));

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(late.status()).isEqualTo(412);
    assertThat(second.get("owner", path).body()).contains("<!-- mine -->");
    assertThat(second.get("owner", path).tag()).isEqualTo(saved.tag());
    assertThat(second.onSeen(saved.tag(), "owner", "DELETE", path, "").isGood()).isTrue();
  }

  private static String change(String content) {
    return JsonNodeFactory.instance.objectNode().put("content", content).toString();
  }

  @Test
  @DisplayName("SLA-01 hours that were agreed at one node are counted by the other")
  void agreedTexts() {
    NodeClient first = new NodeClient(one.base());
    NodeClient second = new NodeClient(two.base());
    LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    String due =
        "/api/v1/calendars/due?team=visits&country=IS&working=PT1H&from="
            + from.plusDays(1).atTime(23, 0).toInstant(ZoneOffset.UTC);
    String before = second.get("owner", due).body();

    String draft =
        first
            .once("owner", "PUT", "/api/v1/calendars/hours/visits/IS/" + from, AROUND_THE_CLOCK)
            .json()
            .path("draft")
            .asText();
    answer(first, "owner", draft, "submit", 1);
    answer(first, "lead", draft, "approve", 2);
    long agreed = System.nanoTime();

    String now = first.get("owner", due).body();
    assertThat(now).contains("T00:00:00Z").isNotEqualTo(before);
    Awaitility.await("the other node counts by it")
        .atMost(Duration.ofSeconds(10))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> second.get("owner", due).body().equals(now));
    System.out.printf(
        "Agreed at one node, counted by the other within %d ms%n",
        (System.nanoTime() - agreed) / 1_000_000);
  }

  private static void answer(NodeClient node, String team, String draft, String act, int version) {
    NodeClient.Answer answer =
        node.once(
            team,
            "POST",
            "/api/v1/texts/drafts/" + draft + "/" + act,
            "{\"version\": " + version + ", \"reason\": \"They work at night.\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  @DisplayName("Who is at a case is told to pages of the other node")
  void presence() throws Exception {
    String number = Suggestions.open(new NodeClient(one.base()));
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
}

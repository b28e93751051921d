package io.recourse.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is signed in is so at every node; the entrance keeps no browser at one. */
class SharedSessionNodes {

  private static final int OK = 200;
  private static final int ELSEWHERE = 302;
  private static final String OWN = "/work";

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
  @DisplayName("PLT-04 whoever was signed in at a node that dies goes on at the other")
  void nodeDies() throws Exception {
    Visitor agent = Visitor.signedIn("agent", one, one);
    assertThat(agent.get(one, OWN).statusCode()).isEqualTo(OK);

    one.kill();
    try {
      assertThat(agent.get(two, OWN).statusCode()).isEqualTo(OK);
      assertThat(agent.get(cluster.entrance(), OWN).statusCode()).isEqualTo(OK);
    } finally {
      one.start().awaitReady();
    }
    assertThat(agent.get(one, OWN).statusCode()).as("when it is back").isEqualTo(OK);
  }

  @Test
  @DisplayName("PLT-04 signed in through an entrance that takes the nodes in turns")
  void inTurns() {
    String entrance = cluster.entrance();
    Visitor lead = Visitor.signedIn("lead", entrance, entrance);

    assertThat(IntStream.range(0, 10).map(any -> lead.get(entrance, OWN).statusCode()))
        .containsOnly(OK);
  }

  @Test
  @DisplayName("Who signs out at one node is out at the other")
  void signOut() {
    Visitor agent = Visitor.signedIn("returns", one, two);
    Map<String, String> form = Visitor.fields(agent.page(one, OWN), "form[action$='/sign-out']");

    assertThat(agent.post(two, "/sign-out", form).statusCode()).isEqualTo(ELSEWHERE);

    assertThat(cluster.nodes()).allSatisfy(node -> assertOut(agent, node));
  }

  @Test
  @DisplayName("PLT-05 who is locked out is out at both nodes, with the session they had")
  void lockedOut() {
    Visitor auditor = Visitor.signedIn("auditor", one, two);
    assertThat(auditor.get(one, OWN).statusCode()).isEqualTo(OK);
    assertThat(auditor.get(two, OWN).statusCode()).isEqualTo(OK);

    setActive("auditor", false);
    try {
      assertThat(cluster.nodes()).allSatisfy(node -> assertOut(auditor, node));
    } finally {
      setActive("auditor", true);
    }
    assertThat(cluster.nodes()).allSatisfy(node -> assertOut(auditor, node));
  }

  @Test
  @DisplayName("A form that is sent to both nodes at once opens one case")
  void sentTwice() {
    String order = "SENT-TWICE";
    new NodeClient(one.base())
        .once("agent", "PUT", "/api/v1/orders/" + order, Cancellations.order(order));
    Visitor customer = customer(order);
    Map<String, String> form =
        Visitor.fields(
            customer.page(one, "/portal/suggestions/new"), "form[action$='/suggestions/new']");
    form.put("subject", "Opening hours");
    form.put("text", "Be open on Sundays, too.");

    List<CompletableFuture<HttpResponse<String>>> sent =
        Stream.of(one, two, one, two)
            .map(
                node ->
                    CompletableFuture.supplyAsync(
                        () -> customer.post(node, "/portal/suggestions/new", form)))
            .toList();

    Set<String> led = sent.stream().map(answer -> ledTo(answer.join())).collect(Collectors.toSet());
    assertThat(led).singleElement().asString().contains("/portal/cases/");
  }

  private static String ledTo(HttpResponse<String> answer) {
    String place = answer.headers().firstValue("Location").orElse(answer.body());
    return place.substring(Math.max(0, place.indexOf("/portal/")));
  }

  private static Visitor customer(String order) {
    Visitor customer = new Visitor();
    Map<String, String> door =
        Visitor.fields(customer.page(one, "/portal"), "form[action$='/portal/open']");
    door.put("orderNumber", order);
    door.put("email", order + "@example.org");
    var ignored = customer.post(two, "/portal/open", door);
    return customer;
  }

  private static void setActive(String team, boolean active) {
    var ignored =
        cluster
            .sql()
            .sql("update staff set active = ? where username = ?")
            .params(active, Colleagues.name(team))
            .update();
  }

  private static void assertOut(Visitor visitor, Node node) {
    HttpResponse<String> answer = visitor.get(node, OWN);
    assertThat(answer.statusCode()).isEqualTo(ELSEWHERE);
    assertThat(answer.headers().firstValue("Location")).get().asString().contains("/sign-in");
  }
}

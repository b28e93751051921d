package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** Cases of one tenant that stand at different waits when it moves, and are ended after it. */
final class CasesOnTheWay {

  private static final Duration SHUT_WITHIN = Duration.ofMinutes(5);

  private final Api api;
  private final Shop shop;
  private final List<String> written = new ArrayList<>();
  private String undecided;
  private String sent;
  private String unpaid;

  CasesOnTheWay(Api api) {
    this.api = api;
    this.shop = new Shop(api);
  }

  void begin() {
    undecided = open();
    sent = open();
    decide(sent);
    assertThat(shop.parcel(sent, "RETURN")).isNotNull();
    unpaid = open();
    decide(unpaid);
    inspect(unpaid);
    assertThat(api.awaitTask("finance", unpaid, "Task_ApproveRefund")).isNotNull();
  }

  String open() {
    JsonNode opened =
        api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "RETURN", "channel": "API", "orderNumber": "%s", "lines": [
              {"line": 1, "quantity": 1, "reason": "DEFECTIVE", "note": "flickers", "remedy": "REFUND"}]}\
            """
                .formatted(shop.order()));
    String number = opened.get("number").asText();
    Api.Answer photo =
        api.upload(
            "agent",
            "/api/v1/cases/" + number + "/evidence?fromCustomer=true",
            "lamp.png",
            "image/png",
            Shop.PHOTO);
    assertThat(photo.status()).as("%s", photo.body()).isEqualTo(201);
    return number;
  }

  /** One from the door to its money, with nobody waiting between. */
  void whole() {
    String number = open();
    decide(number);
    inspect(number);
    pay(number);
  }

  /**
   * Customers go on writing while rows are copied, until nobody is served: what was kept is kept.
   */
  void writeUntilShut() {
    Awaitility.await("the tenant is shut")
        .atMost(SHUT_WITHIN)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !write());
  }

  /** Whether it was taken. */
  private boolean write() {
    String word = "word " + written.size();
    Api.Answer answer =
        api.send(
            "agent",
            "POST",
            "/api/v1/cases/" + undecided + "/messages",
            "{\"text\": \"" + word + "\"}");
    if (answer.status() < 300) {
      written.add(word);
    }
    return answer.status() < 300;
  }

  int words() {
    return written.size();
  }

  void assertThatTheyAreThere() {
    List.of(undecided, sent, unpaid)
        .forEach(number -> assertThat(api.caseFile(number).get("closedAt").isNull()).isTrue());
  }

  /** Each from where it stood. */
  void end() {
    assertThat(api.get("agent", "/api/v1/cases/" + undecided + "/messages").toString())
        .contains(written);
    decide(undecided);
    inspect(undecided);
    inspect(sent);
    List.of(undecided, sent, unpaid).forEach(this::pay);
  }

  private void decide(String number) {
    api.complete("returns", number, "Task_DecideReturn", "{\"decision\": \"approve\"}");
  }

  private void inspect(String number) {
    shop.deliver(number, "RETURN");
    api.complete(
        "warehouse",
        number,
        "Task_InspectReturn",
        """
        {"lines": [{"line": 1, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "D",
          "disposition": "SCRAP", "note": "dead"}]}\
        """);
  }

  private void pay(String number) {
    api.complete("finance", number, "Task_ApproveRefund", "{\"decision\": \"approve\"}");
    JsonNode closed = api.awaitCase(number, file -> "CLOSED".equals(file.get("status").asText()));
    JsonNode refunds =
        api.get("lead", "/api/v1/cases/" + closed.get("number").asText() + "/refunds");
    assertThat(refunds.get("items").findValuesAsText("state")).containsExactly("SETTLED");
  }
}

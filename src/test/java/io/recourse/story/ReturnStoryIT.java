package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first story, told over HTTP alone, and its detours. */
@RunningProduct
class ReturnStoryIT {

  @LocalServerPort int port;
  private Api api;
  private Shop shop;
  private String order;

  @BeforeEach
  void order() {
    api = new Api(port);
    shop = new Shop(api);
    order = shop.order();
  }

  @Test
  @DisplayName("RET-01 RFD-01 one piece is refunded once, one goes back, every hand is visible")
  void story() {
    String number = defectiveAndUnwanted();
    api.complete(
        "returns",
        number,
        "Task_DecideReturn",
        "{\"decision\": \"approve\", \"note\": \"as shown\"}");
    shop.deliver(number, "RETURN");
    inspectOneOfTwo(number);
    api.complete(
        "finance", number, "Task_ApproveRefund", "{\"decision\": \"approve\", \"note\": \"\"}");
    JsonNode closed = api.awaitCase(number, file -> "CLOSED".equals(file.get("status").asText()));

    assertThat(closed.get("lines")).hasSize(2);
    assertSettledOnce(number, 1);
    assertThat(api.awaitMail(order + "@example.org", number)).isNotNull();
    assertThat(api.get("lead", "/api/v1/cases/" + number + "/timeline").get("items"))
        .isNotEmpty()
        .anySatisfy(event -> assertThat(event.at("/actor/id").asText()).isEqualTo("returns"))
        .anySatisfy(event -> assertThat(event.at("/actor/id").asText()).isEqualTo("warehouse"))
        .anySatisfy(event -> assertThat(event.at("/actor/id").asText()).isEqualTo("finance"));
    assertThat(api.get("lead", "/api/v1/cases/" + number + "/decisions").get("items")).isNotEmpty();
    JsonNode verdict = api.post("auditor", "/api/v1/audit/verify", null);
    assertThat(verdict.get("broken")).isEmpty();
    assertThat(verdict.get("events").asLong()).isPositive();
  }

  @Test
  @DisplayName("RFD-07 a gateway that times out after it paid still pays once")
  void timesOutAfterPaying() {
    String number = defectiveAndUnwanted();
    api.post(
        "admin",
        "/api/v1/demo/gateway/faults",
        "{\"fault\": \"TIMEOUT_AFTER_SUCCESS\", \"times\": 1}");
    api.complete("returns", number, "Task_DecideReturn", "{\"decision\": \"approve\"}");
    shop.deliver(number, "RETURN");
    inspectOneOfTwo(number);
    api.complete("finance", number, "Task_ApproveRefund", "{\"decision\": \"approve\"}");
    api.awaitCase(
        number,
        file -> !api.get("lead", "/api/v1/cases/" + number + "/refunds").get("items").isEmpty());
    advanceUntilClosed(number, "PT10M");
    assertSettledOnce(number, 1);
  }

  @Test
  @DisplayName("RET-01 nobody decides for the whole term: the default happens")
  void nobodyDecides() {
    String number = defectiveAndUnwanted();
    JsonNode waiting = api.awaitCase(number, file -> file.path("clocks").size() > 0);
    assertThat(waiting.get("clocks").findValuesAsText("defaultOutcome")).isNotEmpty();
    api.awaitTask("returns", number, "Task_DecideReturn");
    advance("P15D");
    api.awaitCase(
        number,
        file ->
            "APPROVED".equals(file.at("/lines/0/decision").asText())
                || "EXPIRED".equals(file.at("/status").asText()));
    assertThat(
            api.get("lead", "/api/v1/cases/" + number + "/timeline")
                .get("items")
                .findValuesAsText("type"))
        .isNotEmpty();
  }

  @Test
  @DisplayName("RET-01 a parcel never sent brings reminders, then the request expires")
  void neverSent() {
    String number = defectiveAndUnwanted();
    api.complete("returns", number, "Task_DecideReturn", "{\"decision\": \"approve\"}");
    api.awaitCase(number, file -> file.path("shipments").size() > 0);
    advance("P60D");
    api.awaitCase(number, file -> "EXPIRED".equals(file.get("status").asText()));
    assertThat(api.get("lead", "/api/v1/cases/" + number + "/refunds").get("items")).isEmpty();
  }

  @Test
  @DisplayName("RET-01 the customer takes the request back half way")
  void withdrawn() {
    String number = defectiveAndUnwanted();
    api.complete("returns", number, "Task_DecideReturn", "{\"decision\": \"approve\"}");
    api.awaitCase(number, file -> file.path("shipments").size() > 0);
    api.post("agent", "/api/v1/cases/" + number + "/withdraw", "{\"reason\": \"keeps it\"}");
    api.awaitCase(number, file -> "WITHDRAWN".equals(file.get("status").asText()));
    JsonNode again = api.get("agent", "/api/v1/orders/" + order);
    assertThat(again.at("/lines/0/claimedQuantity").asInt()).isZero();
  }

  private String defectiveAndUnwanted() {
    JsonNode opened =
        api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "RETURN", "channel": "PORTAL", "orderNumber": "%s", "lines": [
              {"line": 1, "quantity": 1, "reason": "DEFECTIVE", "note": "flickers", "remedy": "REFUND"},
              {"line": 1, "quantity": 1, "reason": "UNWANTED", "remedy": "REFUND"}]}\
            """
                .formatted(order));
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

  private void inspectOneOfTwo(String number) {
    api.complete(
        "warehouse",
        number,
        "Task_InspectReturn",
        """
        {"lines": [{"line": 1, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "D", "disposition": "SCRAP", "note": "dead"},
                   {"line": 1, "receivedQuantity": 1, "acceptedQuantity": 0, "grade": "C", "disposition": "RETURN_TO_CUSTOMER", "note": "scratched"}]}\
        """);
  }

  private void assertSettledOnce(String number, int refunds) {
    JsonNode entries = api.get("lead", "/api/v1/cases/" + number + "/refunds").get("items");
    assertThat(entries.findValuesAsText("state")).hasSize(refunds).containsOnly("SETTLED");
    assertThat(entries.get(0).at("/amount/amount").asLong()).isBetween(1L, 7990L);
  }

  private void advanceUntilClosed(String number, String step) {
    for (int i = 0; i < 12 && !"CLOSED".equals(api.caseFile(number).get("status").asText()); i++) {
      advance(step);
    }
    api.awaitCase(number, file -> "CLOSED".equals(file.get("status").asText()));
  }

  private void advance(String by) {
    api.post("admin", "/api/v1/demo/clock", "{\"advance\": \"" + by + "\"}");
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The decision on a return as one table, filled with what the rules say. */
@RunningProduct
class VerdictTableIT {

  /** What only machines read: JSON, ids of rules, versions of tables. */
  private static final Pattern RAW = Pattern.compile("[{}]|Rule_|returnEligibility");

  @LocalServerPort int port;
  private Api api;
  private Shop shop;

  @BeforeEach
  void product() {
    api = new Api(port);
    shop = new Shop(api);
  }

  @Test
  @DisplayName(
      "TRI-07 the rules' word on two lines is agreed to by one key and finished by another")
  void agreed() {
    String number = asked();
    String task = task(number);
    try (Window returns = Window.of(port, "returns")) {
      Page page = returns.go("/work/tasks/" + task);
      Keyboard keys = new Keyboard(page).press("c");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("body[data-form=ready]")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
      assertThat(page.locator(".verdicts tbody")).hasCount(2);
      assertThat(page.locator(".verdicts .thumb")).hasCount(1);
      assertThat(page.locator(".verdicts")).containsText("Fault within the guarantee");
      assertThat(page.locator("#lines-title")).hasCount(0);
      assertThat(page.locator(".verdicts tfoot")).containsText("40.00");
      assertThat(page.locator("main [hx-trigger=load]")).hasCount(0);
      assertThat(page.locator("main").innerText()).doesNotContainPattern(RAW);
      returns.assertStoodStill();
      returns.assertGoodToUse();
      page.keyboard().press("e");
      assertThat(page.locator("[data-viewer] [data-name]")).hasText("lamp.png");
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog :focus")).hasCount(0);

      keys.press("a", "Control+Enter");
      page.waitForURL(url -> !url.contains(task));
      assertThat(keys.pressed()).as("keystrokes").isLessThanOrEqualTo(5);
      System.out.println("keystrokes of a decision on two lines: " + keys.pressed());
    }
    assertThat(lines(number).findValuesAsText("remedy")).containsExactly("REFUND", "REFUND");
  }

  @Test
  @DisplayName("RET-09 TRI-07 whoever decides a line otherwise than the rules says why, beside it")
  void otherwise() {
    String number = asked();
    String task = task(number);
    try (Window returns = Window.of(port, "returns")) {
      Page page = returns.go("/work/tasks/" + task);
      Keyboard keys = new Keyboard(page).press("c");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("body[data-form=ready]")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
      keys.press("a", "d", "k", "Control+Enter");
      assertThat(page.locator(".verdict-why .error")).containsText("otherwise than the rules");
      assertThat(page.locator(".verdict-why input")).isFocused();
      keys.write("A new bulb mends it").press("Control+Enter");
      page.waitForURL(url -> !url.contains(task));
    }
    assertThat(lines(number).findValuesAsText("remedy"))
        .containsExactly("PRICE_REDUCTION", "REFUND");
    assertThat(lines(number).get(0).get("ground").asText()).isEqualTo("A new bulb mends it");
  }

  @Test
  @DisplayName(
      "TRI-07 rows that hold the rules' word and differ from it are refused without reason")
  void by_the_api() {
    String number = asked();
    JsonNode row = api.get("returns", "/api/v1/tasks/" + task(number)).at("/values/lines/0");
    assertThat(row.get("rules").asText()).isEqualTo("REFUND");
    Api.Answer refused =
        api.send(
            "returns",
            "POST",
            "/api/v1/tasks/" + task(number) + "/complete",
            """
            {"values": {"decision": "approve", "lines": [{"item": 1, "rules": "REFUND", "remedy": "REJECT"}]}}\
            """);
    assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/values/lines/0/why");
  }

  private String task(String number) {
    return Api.id(api.awaitTask("returns", number, "Task_DecideReturn"));
  }

  private JsonNode lines(String number) {
    return api.awaitCase(number, file -> !"DECISION".equals(file.get("phase").asText()))
        .get("lines");
  }

  /** Two lamps with a fault, shown on a photo, and two that nobody wants. */
  private String asked() {
    JsonNode opened =
        api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "RETURN", "channel": "API", "orderNumber": "%s", "lines": [
              {"line": 1, "quantity": 2, "reason": "DEFECTIVE", "note": "It flickers."},
              {"line": 2, "quantity": 2, "reason": "UNWANTED"}]}\
            """
                .formatted(shop.order(2)));
    String number = opened.get("number").asText();
    String evidence = "/api/v1/cases/" + number + "/evidence?fromCustomer=true&item=1";
    Api.Answer given = api.upload("agent", evidence, "lamp.png", "image/png", Shop.PHOTO);
    assertThat(given.status()).isEqualTo(201);
    return number;
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inspector's form where one line came back in two conditions. */
@RunningProduct
class InspectionFormIT {

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
      "RET-08 two as new, one broken: said by hand, kept when refused, written line by line")
  void by_condition() {
    String number = arrived();
    String task = Api.id(api.awaitTask("warehouse", number, "Task_InspectReturn"));
    try (Window warehouse = Window.of(port, "warehouse")) {
      Page page = warehouse.go("/work/tasks/" + task);
      page.click("[data-claim]");
      assertThat(page.locator("#task-submit")).isVisible();
      add(page, 0, "2", "A – as new", "Back to stock");
      assertThat(page.getByLabel("Pieces received")).hasCount(0);
      add(page, 1, "2", "D – unusable", "Scrap");
      page.getByLabel("What you found").nth(1).fill("shade is broken");
      warehouse.assertGoodToUse();

      page.locator("#task-submit").click();
      assertThat(page.locator("#task-errors")).isVisible();
      assertThat(page.locator(".fjs-form-field-error"))
          .containsText("more pieces than were awaited");
      assertThat(page.getByLabel("These pieces").nth(1)).hasValue("2");
      assertThat(page.getByLabel("What you found").nth(1)).hasValue("shade is broken");

      page.getByLabel("These pieces").nth(1).fill("1");
      page.locator("#task-submit").click();
      page.waitForURL(Pattern.compile(".*/work(/tasks/[^?]*)?\\?.*done=1.*|.*/work(\\?.*)?$"));
    }
    JsonNode lines = api.caseFile(number).get("lines");
    assertThat(lines.findValuesAsText("acceptedQuantity")).containsExactly("2", "1");
  }

  @Test
  @DisplayName("PLT-07 the buttons that add and remove a condition speak the reader's language")
  void in_chinese() {
    String number = arrived();
    String task = Api.id(api.awaitTask("warehouse", number, "Task_InspectReturn"));
    try (Window warehouse = Window.of(port, "warehouse")) {
      Page page = warehouse.go("/work/tasks/" + task + "?lang=zh-CN");
      page.click("[data-claim]");
      page.locator(".fjs-repeat-render-add").first().click();
      assertThat(page.locator(".fjs-repeat-render-add").first()).containsText("新增一项");
      assertThat(page.locator(".fjs-repeat-row-remove").first())
          .hasAttribute("aria-label", "删除第 1 项");
      page.locator(".fjs-repeat-row-remove").first().click();
      assertThat(page.getByLabel("实收数量")).hasCount(1);
    }
  }

  private static void add(Page page, int at, String pieces, String grade, String goesTo) {
    page.locator(".fjs-repeat-render-add").first().click();
    page.getByLabel("These pieces").nth(at).fill(pieces);
    choose(page, "Condition", at, grade);
    choose(page, "Where it goes", at, goesTo);
  }

  private static void choose(Page page, String label, int at, String option) {
    Locator field =
        page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label)).nth(at);
    field.locator(".fjs-select-display, input").first().click();
    page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
        .first()
        .click();
  }

  private String arrived() {
    JsonNode opened =
        api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "RETURN", "channel": "API", "orderNumber": "%s", "lines": [{"line": 1, "quantity": 3, "reason": "UNWANTED"}]}\
            """
                .formatted(shop.order()));
    String number = opened.get("number").asText();
    if (!"APPROVED".equals(api.caseFile(number).at("/lines/0/decision").asText())) {
      api.complete("returns", number, "Task_DecideReturn", "{\"decision\": \"approve\"}");
    }
    shop.deliver(number, "RETURN");
    return number;
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inspector's form where one line came back in two conditions. */
@RunningProduct
class InspectionFormIT {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
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
      assertThat(page.locator("main [action*='/release']")).isVisible();
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
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
      page.locator(".fjs-repeat-render-add").first().click();
      assertThat(page.locator(".fjs-repeat-render-add").first()).containsText("新增一项");
      assertThat(page.locator(".fjs-repeat-row-remove").first())
          .hasAttribute("aria-label", "删除第 1 项");
      page.locator(".fjs-repeat-row-remove").first().click();
      assertThat(page.getByLabel("实收数量")).hasCount(1);
    }
  }

  @Test
  @DisplayName("RET-08 PLT-05 photos go to the case at once, a draft keeps them, the step is known")
  void photos() {
    String number = arrived();
    String task = Api.id(api.awaitTask("warehouse", number, "Task_InspectReturn"));
    String none = "{\"values\": {\"photos\": [\"" + UUID.randomUUID() + "\"]}}";
    Api.Answer foreign = api.send("warehouse", "POST", "/api/v1/tasks/" + task + "/complete", none);
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.body().findValuesAsText("pointer")).containsExactly("/values/photos/0");
    try (Window warehouse = Window.of(port, "warehouse")) {
      Page page = warehouse.go("/work/tasks/" + task);
      page.click("[data-claim]");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
      Locator files = page.locator(".case-files");
      files
          .locator("input")
          .setInputFiles(new FilePayload("a.png", "image/png", "<p>".getBytes(UTF_8)));
      assertThat(files.locator(".fjs-form-field-error")).containsText("a.png");
      files.locator("input").setInputFiles(new FilePayload("shade.png", "image/png", Shop.PHOTO));
      assertThat(files.locator("a")).hasText("shade.png");
      assertThat(files.locator(".fjs-form-field-error")).hasCount(0);
      assertThat(page.locator("#task-saved")).hasText("Draft kept.");
      page.reload();
      assertThat(files.locator("a")).hasText("shade.png");
      warehouse.assertGoodToUse();
      page.getByLabel("Pieces received").fill("3");
      page.getByLabel("Pieces accepted").fill("3");
      choose(page, "Condition", 0, "A – as new");
      choose(page, "Where it goes", 0, "Back to stock");
      page.locator("#task-submit").click();
      page.waitForURL(Pattern.compile(".*/work(/tasks/[^?]*)?\\?.*done=1.*|.*/work(\\?.*)?$"));
    }
    JsonNode kept = api.caseFile(number).get("evidence");
    assertThat(kept.findValuesAsText("fileName")).containsExactly("shade.png");
    assertThat(
            jdbc.sql("select task_key from step_file where evidence = ?::uuid")
                .param(kept.get(0).get("id").asText())
                .query(String.class)
                .single())
        .isEqualTo("Task_InspectReturn");
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

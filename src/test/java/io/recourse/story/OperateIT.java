package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the diagram to the cases behind its numbers, and to what stands still. */
@RunningProduct
class OperateIT {

  private static final String MODEL = "/studio/models/DecideRequestProcess";
  private static final String TASK = "Task_DecideReturn";
  private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);

  @LocalServerPort int port;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;

  @Test
  @DisplayName(
      "IMP-06 TRI-09 a step that stands still is red on the diagram; by keyboard the owner comes to"
          + " the cases behind a number, on a phone and in Chinese too; a lead tries again, and the"
          + " step is done")
  void behindTheDiagram() {
    Api api = new Api(port);
    Shop shop = new Shop(api);
    shop.sells("OPERATE-LAMP", 4990);
    String number = returned(api, shop.sold("OPERATE-LAMP", 4990, "DELIVERED"));
    String task = Api.id(api.awaitTask("returns", number, TASK));
    Task waiting = tasks.createTaskQuery().taskId(task).singleResult();
    String job =
        jobs.createJobQuery()
            .processInstanceId(waiting.getProcessInstanceId())
            .activityId("Timer_DecisionHalfOver")
            .singleResult()
            .getId();
    int version = api.get("owner", "/api/v1/models/DecideRequestProcess").path("version").asInt();
    int before = api.caseFile(number).at("/priority").asInt();
    jobs.setJobRetries(job, 0);
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go(MODEL);
      assertThat(page.locator(".studio-standing").first()).isVisible(SOON);
      assertThat(page.locator(".studio-stuck").first()).isVisible();
      owner.assertGoodToUse();
      page.selectOption("#studio-heat-by", "breaches");
      assertThat(page.locator(".studio-standing").first()).isVisible();
      owner.assertGoodToUse();
      Locator link = page.locator("[data-step=" + TASK + "] a").first();
      link.focus();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/operate?version=" + version + "&element=" + TASK));
      assertThat(page.locator("#standing [data-case=" + number + "]")).containsText("Returns");
      owner.assertGoodToUse();
      page.locator("main [name=q]").fill(number);
      page.locator("main [name=element]").selectOption("");
      page.click("main form button.primary");
      page.waitForURL(url -> url.contains("q=" + number));
      assertThat(page.locator("#standing tbody tr")).hasCount(1);
      page = owner.go(MODEL + "/operate?lang=zh-CN&q=" + number);
      assertThat(page.locator("#incidents [data-incident]").first()).containsText("重试到上限");
      assertThat(page.locator("#incidents button")).hasCount(0);
      owner.assertGoodToUse();
    }
    try (Window lead = Window.of(port, "lead")) {
      lead.go("/studio/drift");
      lead.assertGoodToUse();
      Page page = lead.go(MODEL + "/operate?version=" + version);
      page.locator("#incidents tr", new Page.LocatorOptions().setHasText(number))
          .locator("button")
          .click();
      assertThat(page.locator("[role=status]").first()).isVisible();
      assertThat(page.url()).contains("version=" + version);
      assertThat(page.locator("#incidents tr", new Page.LocatorOptions().setHasText(number)))
          .hasCount(0);
    }
    api.awaitCase(number, it -> it.at("/priority").asInt() > before);
    assertThat(jobs.createJobQuery().jobId(job).count()).isZero();
    api.complete("returns", number, TASK, "{\"decision\": \"approve\"}");
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go("/work/lead-times");
      assertThat(page.locator("meter").first()).isVisible();
      lead.assertGoodToUse();
    }
  }

  private static String returned(Api api, String order) {
    return api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type":"RETURN","channel":"API","orderNumber":"%s","lines":[{"line":1,"quantity":1,"reason":"SIZE","remedy":"REFUND"}]}
            """
                .formatted(order))
        .at("/number")
        .asText();
  }
}

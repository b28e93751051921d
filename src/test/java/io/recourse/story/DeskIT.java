package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A call is taken, its agent falls ill, a step stands still: the desk, the board, the inbox. */
@RunningProduct
class DeskIT {

  /** What a drawing of the board shows, and what the table beside it says, at one moment. */
  private static final String DRAWN_AND_TOLD =
      """
      name => {
        const data = document.querySelector(`[data-chart=${name}]`)?.chart?.data;
        const drawn = data && [data.labels, ...data.datasets.map(one => [one.label, ...one.data.map(String)])];
        const table = document.getElementById(name);
        const column = at => [...table.tBodies[0].rows].map(row => row.cells[at].textContent.trim());
        const heads = [...table.tHead.rows[0].cells].filter(head => head.dataset.tone);
        return [drawn, [column(0), ...heads.map(head => [head.textContent.trim(), ...column(head.cellIndex)])]];
      }
      """;

  @LocalServerPort int port;
  @Autowired ManagementService engine;
  @Autowired RuntimeService runtime;

  @Test
  @DisplayName(
      "INT-11 SLA-08 CUS-02 an agent takes a call, a lead moves the sick agent's work and works off"
          + " an incident, a colleague answers")
  void story() {
    Api api = new Api(port);
    Shop shop = new Shop(api);
    shop.sells("DESK-LAMP", 4990);
    String order = shop.sold("DESK-LAMP", 4990, "DELIVERED");
    String number = called(order);
    String task = Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
    var claimed = api.post("agent", "/api/v1/tasks/" + task + "/claim", null);
    assertThat(claimed.at("/assignee").asText()).isEqualTo("agent");
    String stopped = called(shop.sold("DESK-LAMP", 4990, "DELIVERED"));
    String job = standsStill(api, stopped);

    LocalDate today = LocalDate.ofInstant(api.now(), ZoneOffset.UTC);
    try (Window lead = Window.of(port, "lead")) {
      worksOff(lead, stopped);
      assertThat(engine.createJobQuery().jobId(job).noRetriesLeft().count()).isZero();
      moves(lead, today);
      lead.assertGoodToUse();
    }
    try (Window colleague = Window.of(port, "agent2")) {
      Page page = colleague.go("/work/tasks/" + task);
      assertThat(page.locator("#customer-file")).isVisible();
      assertThat(page.locator("section:has(> #customer-file)")).containsText(order);
      colleague.assertGoodToUse();
    }
    assertThat(api.send("lead", "DELETE", "/api/v1/absences/agent/" + today, null).status())
        .isEqualTo(204);
  }

  private String called(String order) {
    try (Window agent = Window.of(port, "agent")) {
      Page page = agent.go("/work/hotline?q=" + order);
      agent.assertGoodToUse();
      page.fill("[name=text]", "Which bulb fits the lamp?");
      page.click("#call .button.primary");
      assertThat(page.locator("[name=subject]")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("[name=text]")).hasValue("Which bulb fits the lamp?");
      page.fill("[name=subject]", "Bulb");
      page.click("#call .button.primary");
      page.waitForURL(Pattern.compile(".*/work/cases/RC-\\d+"));
      return page.url().replaceFirst(".*/", "");
    }
  }

  private String standsStill(Api api, String number) {
    var waits = api.awaitTask("agent", number, "Task_AnswerInquiry");
    assertThat(waits.at("/caseNumber").asText()).isEqualTo(number);
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number, "InquiryProcess")
            .singleResult()
            .getId();
    String job = engine.createJobQuery().processInstanceId(instance).timers().list().get(0).getId();
    engine.setJobRetries(job, 0);
    return job;
  }

  private static void worksOff(Window lead, String number) {
    Page page = lead.go("/");
    assertThat(page).hasURL(Pattern.compile(".*/work/board$"));
    Locator row =
        page.locator("#live tr", new Page.LocatorOptions().setHasText(number))
            .filter(new Locator.FilterOptions().setHas(page.locator("form[action$='/retry']")));
    row.locator("form[action$='/retry'] button").click();
    assertThat(page).hasURL(Pattern.compile(".*/work/board$"));
    assertThat(row).hasCount(0);
  }

  /** Names and numbers of the drawing are those of the table beside it. */
  private static void drawsItsTable(Page page, String name) {
    Awaitility.await(name + " between two news of the board")
        .untilAsserted(
            () -> {
              List<?> both = (List<?>) page.evaluate(DRAWN_AND_TOLD, name);
              assertThat(both.get(0)).isNotNull().isEqualTo(both.get(1));
            });
  }

  private static void moves(Window lead, LocalDate today) {
    Page page = lead.page();
    assertThat(page.locator("canvas[data-chart=people]")).isVisible();
    drawsItsTable(page, "teams");
    drawsItsTable(page, "people");
    page.selectOption("#move [name=from]", "agent");
    page.selectOption("#move [name=to]", "agent2");
    page.fill("#move [name=lastDay]", today.toString());
    page.fill("#move [name=reason]", "Ill");
    page.click("#move button");
    assertThat(page.locator("[role=status].notice"))
        .containsText(Pattern.compile("\\d+ tasks and \\d+ cases"));
    assertThat(page.locator("#people")).containsText("Agent 2 (demo)");
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.recourse.assignment.SpreadPeaks;
import io.recourse.common.CaseNumber;
import io.recourse.worklist.TestWork;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two questions about one lamp are found, taken, given back and answered alike. */
@RunningProduct
class BulkIT {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired TestWork work;
  @Autowired SpreadPeaks peaks;
  @Autowired TransactionTemplate together;

  /** Whose model is in English alone, and whose tasks would stand in the lists of other tests. */
  @AfterEach
  void ended() {
    work.endAll();
  }

  @Test
  @DisplayName(
      "TRI-03 what reaches others is asked in our own dialog; taking is undone by one button")
  void several() {
    Api api = new Api(port);
    String word = "dimmer" + System.nanoTime();
    asked(api, word);
    asked(api, word);
    try (Window agent = Window.of(port, "agent")) {
      Page page = agent.go("/work?queue=team&q=" + word.toUpperCase(java.util.Locale.ROOT));
      Locator dialog = page.locator("#sure");
      chooseAll(page);
      page.click("button[value=CLAIM]");
      assertThat(page.locator("[data-undo]")).containsText("You took 2 tasks.");
      agent.assertGoodToUse();
      page.click("[data-undo] button");
      assertThat(page.locator(".flash")).containsText("Undone for 2 tasks.");
      assertThat(page.locator("[data-undo]:has-text('You took 2 tasks.')")).hasCount(0);

      chooseAll(page);
      page.click(".work-write summary");
      page.selectOption("[name=template]", "received");
      page.click("button[value=REPLY]");
      assertThat(dialog.locator("[data-question]")).containsText("Write to the customers of 2");
      agent.assertGoodAsIs();
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      page.locator(".work-link").first().click();
      assertThat(page.locator("body[data-form=ready]")).hasCount(1);
      pressed(page, "m");
      assertThat(page.locator("[data-write]")).isFocused();
      page.locator("[data-back]").dispatchEvent("click");
      assertThat(page.locator("[data-count]")).containsText("2");
      assertThat(page.locator("[name=template]")).hasValue("received");
      page.click("button[value=REPLY]");
      dialog.locator("[data-go]").dblclick();
      assertThat(page.locator(".flash")).containsText("2 customers written to.");
      assertThat(page.locator("[data-choose]:checked")).hasCount(0);
      assertThat(page.locator("[name=template]")).hasValue("");
      org.assertj.core.api.Assertions.assertThat(written(word)).isEqualTo(2);
    }
  }

  /** Mails to the customers of the cases of this subject. */
  private long written(String subject) {
    return jdbc.sql(
            """
            select count(*) from case_message m join service_case c on c.number = m.case_number
            where c.subject = ? and m.direction = 'OUT' and m.author_id = 'agent'
            """)
        .param(subject)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("PLT-05 each key of the list does its act, and all can be switched off")
  void keys() {
    CaseNumber number = TestWork.someCase();
    String first = alike(number, "2020-01-01T00:00:00Z");
    String second = alike(number, "2020-01-02T00:00:00Z");
    try (Window returns = Window.of(port, "returns")) {
      Page page = returns.go("/work?queue=team&case=" + number);
      Locator here = page.locator(".work-link:focus");
      pressed(page, "/");
      assertThat(page.locator("[data-search]")).isFocused();
      pressed(page, "s");
      assertThat(page.locator("[data-scan]")).isFocused();
      pressed(page, "?");
      assertThat(page.locator("#page-keys")).isVisible();
      page.check("[data-keys-off]");
      page.keyboard().press("Escape");
      pressed(page, "j");
      assertThat(here).hasCount(0);
      page.click("main [data-page-keys]");
      page.uncheck("[data-keys-off]");
      page.keyboard().press("Escape");

      pressed(page, "j");
      page.keyboard().press("j");
      assertThat(here).hasAttribute("href", java.util.regex.Pattern.compile(second));
      page.keyboard().press("k");
      assertThat(here).hasAttribute("href", java.util.regex.Pattern.compile(first));
      page.keyboard().press("x");
      assertThat(page.locator("[data-choose]:checked")).hasCount(1);
      page.keyboard().press("x");
      assertThat(page.locator("[data-choose]:checked")).hasCount(0);
      page.keyboard().press("c");
      assertThat(page.locator("[action*='/release']")).isVisible();
      assertThat(page.locator("body[data-form=ready]")).hasCount(1);
      pressed(page, "n");
      page.waitForURL("**/" + second + "**");
      page.locator("[data-claim]").dblclick();
      assertThat(page.locator("[action*='/release']")).isVisible();
      assertThat(page.locator("p[role=alert]")).hasCount(0);

      assertThat(page.locator("body[data-form=ready]")).hasCount(1);
      pressed(page, "1");
      page.keyboard().press("Control+Enter");
      page.waitForURL("**/" + first + "**");
      page.goBack();
      assertThat(page.locator("main")).containsText("Done by Returns (demo)");
    }
  }

  /** With nothing in focus that one types into. */
  private static void pressed(Page page, String key) {
    assertThat(page.locator("body[data-worklist=ready]")).hasCount(1);
    page.evaluate("document.activeElement.blur()");
    page.keyboard().press(key);
  }

  private String alike(CaseNumber number, String due) {
    String opened = work.open(TestWork.someCase(), 50, Instant.parse(due));
    jdbc.sql("update work_item set case_number = ?, escalated_at = now() where task_id = ?")
        .params(number.value(), opened)
        .update();
    return opened;
  }

  @Test
  @DisplayName("PLT-05 who moves on with J comes by every task; the page stays bounded, in order")
  void on_and_on() {
    CaseNumber number = TestWork.someCase();
    work.open(number, 50, Instant.parse("2020-01-01T00:00:00Z"));
    together.executeWithoutResult(
        unused -> {
          allStay();
          opened(number, "now() - interval '90 days'", 2, 35);
          opened(number, "now() + interval '9 days'", 36, 200);
        });
    try (Window agent = Window.of(port, "returns")) {
      Page page = agent.go("/work?queue=team&case=" + number);
      Locator here = page.locator(".work-link:focus");
      for (int at = 1; at <= 200; at++) {
        page.keyboard().press("j");
        assertThat(here).hasText(at == 1 ? "Check test work" : "Do " + at);
        if (at == 1) {
          page.keyboard().press("x");
        }
      }
      page.keyboard().press("x");
      assertThat(page.locator("[data-count]")).containsText("2");
      org.assertj.core.api.Assertions.assertThat(page.locator(".work-row").count())
          .isLessThanOrEqualTo(150);
      for (int at = 199; at >= 1; at--) {
        page.keyboard().press("k");
      }
      assertThat(here).hasText("Check test work");
      assertThat(page.locator("[data-choose]").first()).isChecked();
      agent.assertGoodToUse();

      page.keyboard().press("Enter");
      assertThat(page.locator(".work-pane")).isVisible();
      assertThat(page.locator("body[data-form=ready]")).hasCount(1);
      assertThat(page.locator("body[data-worklist=ready]")).hasCount(1);
      for (int at = 2; at <= 80; at++) {
        page.keyboard().press("j");
        assertThat(page.locator(".work-link:focus strong")).hasText("Do " + at);
      }
      org.assertj.core.api.Assertions.assertThat(peaks.spread()).isZero();
      takeAll(agent, "/work?queue=team&case=" + number);
    } finally {
      jdbc.sql("delete from work_item where case_number = ?").param(number.value()).update();
      jdbc.sql("delete from team_peak where ended_at is null and team = 'returns'").update();
    }
  }

  /** So many tasks are a peak, in which a round would lend those beyond what people can do. */
  private void allStay() {
    jdbc.sql("update team_peak set ended_at = now() where ended_at is null").update();
    jdbc.sql(
            """
            insert into team_peak (team, helper, stays, ends_below, waiting, people, began_at)
            values ('returns', 'visits', 1000, 1, 200, 1, now())
            """)
        .update();
  }

  /** Beyond the page, while another tab looks on. */
  private static void takeAll(Window agent, String list) {
    Page page = agent.go(list);
    Page other = page.context().newPage();
    other.navigate(page.url());
    page.locator("[data-choose]").first().check();
    page.check("[data-all]");
    page.click("button[value=CLAIM]");
    assertThat(page.locator("h1")).hasText("Take 200 tasks");
    agent.assertGoodToUse();
    page.click("main button.primary");
    assertThat(other.locator(".work-progress")).isVisible(visibleSoon());
    assertThat(page.locator(".work-progress")).containsText("200 tasks taken.", soon());
    agent.assertGoodToUse();
    agent.go(list);
    assertThat(page.locator("[data-undo]")).containsText("You took 200 tasks.");
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  }

  private static LocatorAssertions.IsVisibleOptions visibleSoon() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
  }

  private void opened(CaseNumber number, String from, int first, int last) {
    jdbc.sql(
            """
            insert into work_item (task_id, case_number, task_key, name, team, priority, due_at,
              created_at, process_instance, process_definition)
            select gen_random_uuid(), :number, 'Task_' || g, 'Do ' || g, 'returns', 50,
              %s + g * interval '1 minute', now() - interval '100 days', 'p', 'd'
            from generate_series(:first, :last) g
            """
                .formatted(from))
        .param("number", number.value())
        .param("first", first)
        .param("last", last)
        .update();
  }

  private static void chooseAll(Page page) {
    assertThat(page.locator("body[data-worklist=ready]")).hasCount(1);
    assertThat(page.locator("[data-choose]")).hasCount(2);
    page.locator("[data-choose]").first().check();
    page.locator("[data-choose]").last().check();
  }

  private static void asked(Api api, String word) {
    String number =
        api.post(
                "agent",
                "/api/v1/cases",
                """
                {"type": "INQUIRY", "channel": "API", "orderNumber": "%s", "subject": "%s", "text": "How?"}\
                """
                    .formatted(new Shop(api).order(), word))
            .get("number")
            .asText();
    var unused = api.awaitTask("agent", number, "Task_AnswerInquiry");
  }
}

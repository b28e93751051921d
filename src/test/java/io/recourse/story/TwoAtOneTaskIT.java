package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two colleagues fill in the same task, which nobody took yet. */
@RunningProduct
class TwoAtOneTaskIT {

  private static final String FIRST = "Press it twice.";
  private static final String SECOND = "Hold it for three seconds.";

  @LocalServerPort int port;
  private String task;

  @BeforeEach
  void openTask() {
    Api api = new Api(port);
    String order = new Shop(api).order();
    String inquiry =
        """
        {"type": "INQUIRY", "channel": "API", "orderNumber": "%s", "subject": "Dimmer", "text": "How?"}\
        """;
    String number =
        api.post("agent", "/api/v1/cases", inquiry.formatted(order)).get("number").asText();
    task = Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
  }

  @Test
  @DisplayName(
      "STF-01 who is second sees who finished the task, and reads on what they had entered")
  void oneFinishes() {
    try (Window first = Window.of(port, "agent");
        Window second = Window.of(port, "agent2")) {
      Page finishes = fillIn(first, FIRST);
      Page comesLate = fillIn(second, SECOND);
      finishes.keyboard().press("Control+Enter");
      finishes.waitForURL(url -> !url.contains(task));

      comesLate.keyboard().press("Control+Enter");
      assertThat(comesLate.locator("#task-errors")).containsText("Agent");
      assertThat(comesLate.locator("#task-errors .conflict")).containsText(SECOND);
      assertThat(comesLate.locator("#task-form textarea[required]")).hasValue(SECOND);
      second.assertGoodAsIs();

      comesLate.locator("#task-errors a").click();
      assertThat(comesLate.locator("main dl")).containsText(SECOND);
      assertThat(comesLate.locator("main dl")).containsText("The answer");
      second.assertGoodAsIs();
      assertThat(first.go("/work/tasks/" + task).locator("main dl")).hasCount(0);
    }
  }

  @Test
  @DisplayName("STF-01 who comes second to a task that changed decides side by side")
  void oneGivesBack() {
    try (Window first = Window.of(port, "agent");
        Window second = Window.of(port, "agent2")) {
      Page waits = fillIn(first, FIRST);
      Page takes = second.go("/work/tasks/" + task);
      takes.click("[data-claim]");
      takes.locator("form[action*='release'] button").click();
      assertThat(takes.locator("[data-claim]")).isVisible();

      waits.keyboard().press("Control+Enter");
      assertThat(waits.locator("#task-errors .conflict")).containsText(FIRST);
      waits.locator("#task-errors button").first().click();
      waits.waitForURL(url -> !url.contains(task));
      assertThat(second.go("/work/tasks/" + task).locator("main h1 + p")).containsText("Agent");
    }
  }

  private Page fillIn(Window window, String words) {
    Page page = window.go("/work/tasks/" + task);
    assertThat(page.locator("body")).hasAttribute("data-form", "ready");
    page.locator("#task-form input[type=radio]").first().check();
    page.locator("#task-form textarea[required]").fill(words);
    return page;
  }
}

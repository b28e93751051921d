package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two questions about one lamp are found, taken, given back and answered alike. */
@RunningProduct
class BulkIT {

  @LocalServerPort int port;

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
      page.click("button[value=REPLY]");
      dialog.locator("[data-go]").click();
      assertThat(page.locator(".flash")).containsText("2 customers written to.");
    }
  }

  private static void chooseAll(Page page) {
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

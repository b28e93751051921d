package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A question in a real browser: asked by its customer, seen and answered by staff. */
@RunningProduct
class InquiryIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"en, Does the enamel contain cadmium?", "zh-CN, 这个搪瓷含镉吗？"})
  @DisplayName("KNO-03 TRI-07 a chat: the assistant first, then a person, live on both sides")
  void chatted(String language, String asked) {
    Api api = new Api(port);
    String order = new Shop(api).order();
    try (Window customer = Window.open(port, language, 390);
        Window agent = Window.of(port, "agent", language)) {
      Page mine = customer.go("/portal");
      mine.fill("[name=orderNumber]", order);
      mine.fill("[name=email]", order + "@example.org");
      mine.locator("main button.primary").click();
      mine.locator("main a[href*='/portal/chats/new']").click();
      mine.locator("main button.primary").click();
      customer.assertGoodAsIs();
      mine.fill("[name=text]", asked);
      mine.locator("#acts button.primary").click();
      assertThat(mine.locator("#talk")).containsText(asked);
      Page desk = agent.go("/work/chats");
      agent.assertGoodAsIs();
      desk.locator("main li:last-child a").click();
      assertThat(desk.locator("main")).containsText(asked);
      desk.locator("#acts button.primary").click();
      desk.fill("[name=text]", "No cadmium at all. 不含镉。");
      desk.locator("#acts form.card button.primary").click();
      agent.assertGoodAsIs();
      assertThat(mine.locator("#talk")).containsText("No cadmium at all. 不含镉。");
      mine.fill("[name=text]", "Thank you 谢谢");
      mine.locator("#acts button.primary").click();
      assertThat(desk.locator("#talk")).containsText("Thank you 谢谢");
      customer.assertGoodAsIs();
      desk.locator("#acts form:last-child button").click();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1440", "zh-CN, 390"})
  @DisplayName("INT-01 INT-07 a question is asked, stands in the work list, is answered and read")
  void asked_and_answered(String language, int width) {
    Api api = new Api(port);
    String order = new Shop(api).order();
    String number;
    try (Window window = Window.open(port, language, width)) {
      Page page = window.go("/portal");
      page.fill("[name=orderNumber]", order);
      page.fill("[name=email]", order + "@example.org");
      page.locator("main button.primary").click();
      page.locator("main a[href*='/portal/inquiries/new']").click();
      window.assertGoodAsIs();
      page.fill("[name=subject]", "Cleaning");
      page.fill("[name=text]", "May I wash it?");
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator("main")).containsText("May I wash it?");
      window.assertGoodAsIs();
      number = page.url().replaceFirst(".*/", "");
    }
    String task = Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
    try (Window window = Window.of(port, "agent")) {
      Page page = window.go("/work/tasks/" + task);
      assertThat(page.locator("main")).containsText("May I wash it?");
      window.assertGoodAsIs();
    }
    api.complete(
        "agent", number, "Task_AnswerInquiry", "{\"outcome\": \"answer\", \"words\": \"Yes.\"}");
    try (Window window = Window.of(port, "agent")) {
      assertThat(window.go("/work/cases/" + number).locator("main")).containsText("Yes.");
      window.assertGoodAsIs();
    }
  }
}

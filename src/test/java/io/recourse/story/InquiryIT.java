package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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
      assertThat(mine.locator("#talk li")).hasCount(3);
      Page desk = agent.go("/work/chats");
      agent.assertGoodAsIs();
      desk.locator("main li:last-child a").click();
      assertThat(desk.locator("main")).containsText(asked);
      desk.evaluate("document.body.dataset.left = 'yes'");
      desk.locator("#acts form[action$='/take'] button").click();
      assertThat(desk.locator("body[data-ready]:not([data-left])")).hasCount(1);
      desk.fill("[name=text]", "No cadmium at all. 不含镉。");
      desk.locator("#acts form.card button.primary").click();
      agent.assertGoodAsIs();
      assertThat(mine.locator("#talk")).containsText("No cadmium at all. 不含镉。");
      mine.fill("[name=text]", "Thank you 谢谢");
      mine.locator("#acts button.primary").click();
      assertThat(desk.locator("#talk")).containsText("Thank you 谢谢");
      customer.assertGoodAsIs();
      desk.locator("#acts form:last-child button").click();
      assertThat(desk.locator("#acts form")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1440, Anna, false", "zh-CN, 390, \u202Eanna, true"})
  @DisplayName(
      "INT-01 INT-07 a question is asked, stands in the work list, is answered and read; words that"
          + " turn or never end leave what is beside them as it is")
  void asked_and_answered(String language, int width, String name, boolean dark) {
    Api api = new Api(port);
    String order = new Shop(api).order(name + "w".repeat(200));
    String text = "May I wash it? " + "w".repeat(3_900);
    String number;
    try (Window window = Window.open(port, language, width)) {
      Page page = (dark ? window.inTheDark() : window).go("/portal");
      page.fill("[name=orderNumber]", order);
      page.fill("[name=email]", order + "@example.org");
      page.locator("main button.primary").click();
      page.locator("main a[href*='/portal/inquiries/new']").click();
      window.assertGoodAsIs();
      page.fill("[name=subject]", name + "w".repeat(190));
      page.fill("[name=text]", text);
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator("main")).containsText(text);
      window.assertGoodAsIs();
      number = page.url().replaceFirst(".*/", "");
      window.assertRunsOn(number);
    }
    String task = Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
    try (Window agent = Window.of(port, "agent")) {
      agent.page().setViewportSize(width, 900);
      assertThat((dark ? agent.inTheDark() : agent).go("/work/tasks/" + task).locator("main"))
          .containsText(text);
      agent.assertGoodAsIs();
      for (String list : new String[] {"/work?case=", "/work/cases?q="}) {
        agent.go(list + number);
        agent.assertGoodAsIs();
        agent.assertRunsOn(number);
        agent.assertRunsOn(order);
      }
      writesHalf(agent, "/work/inbox/" + number, "[data-write]");
      agent.page().locator("[data-template]").selectOption(new SelectOption().setIndex(1));
      assertThat(agent.page().locator("[data-write]"))
          .hasValue(Pattern.compile("Half.*" + number + ".*", Pattern.DOTALL));
      agent.assertGoodAsIs();
      writesHalf(agent, "/work/hotline?q=" + order, "[data-unsent]");
      api.complete(
          "agent", number, "Task_AnswerInquiry", "{\"outcome\": \"answer\", \"words\": \"Yes.\"}");
      assertThat(agent.go("/work/cases/" + number).locator("main")).containsText("Yes.");
      agent.assertGoodAsIs();
      agent.assertRunsOn(number);
    }
  }

  /** Whoever loses the page half way finds their words again. */
  private static void writesHalf(Window agent, String place, String box) {
    agent.go(place).locator(box).fill("Half a sentence");
    agent.page().reload();
    assertThat(agent.page().locator(box)).hasValue("Half a sentence");
  }
}

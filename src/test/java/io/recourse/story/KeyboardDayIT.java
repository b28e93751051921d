package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the usual task of each team costs in keystrokes, from the moment it is open: at most five.
 * Words that only a person can write are not counted.
 */
@RunningProduct
class KeyboardDayIT {

  private static final int MOST = 5;
  private static final String GRADE_OF_FIRST = "[id$='-grade_9_0-display']";
  private static final String GRADE_OF_SECOND = "[id$='-grade_9_1-display']";

  @LocalServerPort int port;
  private Api api;
  private Shop shop;

  @BeforeEach
  void product() {
    api = new Api(port);
    shop = new Shop(api);
  }

  @Test
  @DisplayName("PLT-05 goods are graded by a letter a line, and their refund is approved by one")
  void warehouseAndFinance() {
    String number = opened("\"RETURN\"", 2, "\"lines\": [%s, %s]".formatted(line(1), line(2)));
    shop.deliver(number, "RETURN");
    String task = Api.id(api.awaitTask("warehouse", number, "Task_InspectReturn"));
    try (Window window = Window.of(port, "warehouse")) {
      Page page = window.go("/work/tasks/" + task);
      assertThat(page.locator("body[data-form=ready]")).isVisible();
      assertThat(asked(page)).hasAttribute("data-asked", Pattern.compile(".*3 C – used.*"));
      Keyboard keys = new Keyboard(page).press("c");
      assertIsMine(page);
      assertThat(asked(page)).containsText("Condition");
      assertThat(asked(page))
          .hasAttribute(
              "data-asked", "A – as new  ·  B – opened  ·  C – used or marked  ·  D – unusable");
      keys.press("d", "a");
      assertThat(page.locator("[id$='-disposition_10_0-display']")).hasText("Scrap");
      assertThat(page.locator("[id$='-disposition_10_1-display']")).hasText("Back to stock");
      window.assertGoodToUse();
      assertReadOnlyIsNoStop(page);
      assertHelpNamesThemAndSwitchesThemOff(page);
      assertStandsInTheModel(page, "Task_InspectReturn", "Inspect return");
      assertScanLeadsOn(page, number);
      keys.press("Control+Enter");
      counted("warehouse", keys, task);
      assertThat(api.caseFile(number).get("lines").findValuesAsText("grade"))
          .containsExactly("D", "A");

      window.signIn("finance");
      done(window, "finance", number, "Task_ApproveRefund", "c", "a", "Control+Enter");
    }
  }

  @Test
  @DisplayName("PLT-05 the keys go on to the next question, then to the words that are asked for")
  void technicianComplaintsAndAgent() {
    String repair = opened("\"REPAIR\"", 1, "\"text\": \"It hums.\", \"lines\": [" + line(1) + "]");
    arrives(repair);
    try (Window window = Window.of(port, "technician")) {
      done(window, "technician", repair, "Task_DiagnoseRepair", "c", "1", "1", "Control+Enter");

      String complaint = opened("\"COMPLAINT\"", 1, "\"subject\": \"Late\", \"text\": \"Again.\"");
      api.complete(
          "complaints",
          complaint,
          "Task_AssessComplaint",
          "{\"severity\": 2, \"scope\": \"INDIVIDUAL\"}");
      api.complete(
          "complaints",
          complaint,
          "Task_InvestigateComplaint",
          "{\"findings\": \"Late\", \"rootCause\": \"Carrier\"}");
      window.signIn("complaints");
      done(
          window,
          "complaints",
          complaint,
          "Task_DecideComplaint",
          "c",
          "a",
          "2",
          "We are sorry.",
          "Control+Enter");

      String inquiry = opened("\"INQUIRY\"", 1, "\"subject\": \"Dimmer\", \"text\": \"How?\"");
      window.signIn("agent");
      done(
          window,
          "agent",
          inquiry,
          "Task_AnswerInquiry",
          "c",
          "a",
          "Press it twice.",
          "Control+Enter");
    }
  }

  @Test
  @DisplayName(
      "PLT-05 TRI-07 somebody new signs in, learns the keys from ?, and clears ten decisions on"
          + " four lines without the mouse")
  void newcomer() {
    String buyer = "Zehn" + System.nanoTime();
    List<String> numbers = IntStream.range(0, 10).parallel().mapToObj(at -> broken(buyer)).toList();
    numbers.forEach(number -> api.awaitTask("returns", number, "Task_DecideReturn"));
    String name = "new" + System.nanoTime();
    try (Window admin = Window.of(port, "admin");
        Window window = Window.atDesk(port)) {
      Page page = window.page();
      Keyboard keys = new Keyboard(page);
      signsIn(keys, invited(admin, name), name);
      assertThat(learned(keys)).contains("J / K", "CTake", "NOpen the next task", "/search");
      keys.press("/");
      assertThat(page.locator("[data-search]")).isFocused();
      keys.write(buyer).press("Enter");
      page.waitForURL("**/work?*q=" + buyer + "*");
      assertThat(page.locator(".work-row")).hasCount(10);
      keys.press("n");
      assertThat(page.locator("body[data-form=ready]")).isVisible();
      assertThat(learned(keys))
          .contains(
              "CTake", "ADecide as the table says", "Ddecide a line", "Ctrl+EnterFinish task");

      int before = keys.pressed();
      long begun = System.nanoTime();
      for (int at = 1; at <= 10; at++) {
        decides(keys);
      }
      assertThat(page.locator("#work-list .empty")).isVisible();
      int each = (keys.pressed() - before) / 10;
      assertThat(each).as("keystrokes of a decision on four lines").isLessThanOrEqualTo(MOST);
      System.out.printf(
          "keystrokes of the usual task of returns: %d (ten of four lines, %.1f s each)%n",
          each, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 10_000.0);
      admin.go("/work/staff").click("#account-" + name + " form[action$='/activity'] button");
    }
    numbers.forEach(
        number ->
            assertThat(api.caseFile(number).get("lines").findValuesAsText("decision"))
                .containsExactly("APPROVED", "APPROVED", "APPROVED", "APPROVED"));
  }

  /** Takes the task, agrees to the rules' word, and is led on. */
  private static void decides(Keyboard keys) {
    Page page = keys.page();
    String task = page.url().replaceFirst(".*/work/tasks/([^?]+).*", "$1");
    keys.press("c");
    assertIsMine(page);
    assertThat(page.locator(".verdicts tbody")).hasCount(4);
    keys.press("a", "Control+Enter");
    page.waitForURL(url -> !url.contains(task));
    assertThat(page.locator("body[data-worklist=ready]")).isVisible();
  }

  /** The link by which somebody new sets a password, handed over once. */
  private static String invited(Window admin, String name) {
    Page page = admin.go("/work/staff");
    page.fill("[name=name]", name);
    page.check("form[action='/work/staff'] [name=roles][value=returns]");
    page.click("form[action='/work/staff'] button.primary");
    return page.locator("[role=status] code").innerText();
  }

  private static void signsIn(Keyboard keys, String link, String name) {
    Page page = keys.page();
    page.navigate(link);
    assertThat(page.locator("[name=password]")).isFocused();
    keys.write("a long way to the sea").press("Enter");
    assertThat(page.locator("[name=username]:not([readonly])")).isFocused();
    keys.write(name).press("Tab").write("a long way to the sea").press("Enter");
    assertThat(page.locator("body[data-worklist=ready]")).isVisible();
  }

  /** What the help names, closed again. */
  private static String learned(Keyboard keys) {
    keys.press("?");
    Locator help = keys.page().locator("#page-keys[open]");
    assertThat(help).isVisible();
    String rows =
        String.join("", help.locator("dl").allInnerTexts()).replaceAll("\\s*\\n+\\s*", "");
    keys.press("Escape");
    assertThat(help).hasCount(0);
    return rows;
  }

  /** Two lamps with a fault and six that nobody wants, on four lines. */
  private String broken(String buyer) {
    return api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "RETURN", "channel": "API", "orderNumber": "%s", "lines": [
              {"line": 1, "quantity": 2, "reason": "DEFECTIVE", "note": "It flickers."}, %s, %s, %s]}\
            """
                .formatted(shop.order(buyer, 4), line(2), line(3), line(4)))
        .get("number")
        .asText();
  }

  /** Words among the keys go where the hand is led. */
  private void done(Window window, String team, String number, String key, String... typed) {
    String task = Api.id(api.awaitTask(team, number, key));
    Page page = window.go("/work/tasks/" + task);
    Keyboard keys = new Keyboard(page);
    for (String each : typed) {
      if (each.contains(" ")) {
        assertThat(page.locator("#task-form textarea:focus")).isVisible();
        keys.write(each);
      } else {
        keys.press(each);
      }
      if ("c".equals(each)) {
        assertIsMine(page);
      }
    }
    counted(team, keys, task);
  }

  private static void counted(String team, Keyboard keys, String task) {
    keys.page().waitForURL(url -> !url.contains(task));
    assertThat(keys.pressed()).as("keystrokes of " + team).isLessThanOrEqualTo(MOST);
    System.out.println("keystrokes of the usual task of " + team + ": " + keys.pressed());
  }

  /** Not before: what is pressed on a task that is being taken is lost with its page. */
  private static void assertIsMine(Page page) {
    assertThat(page.locator("main [action*='/release']")).isVisible();
    assertThat(page.locator("body[data-form=ready]")).isVisible();
    assertThat(asked(page)).isVisible();
  }

  private static Locator asked(Page page) {
    return page.locator("#task-form [data-asked]");
  }

  private static void assertReadOnlyIsNoStop(Page page) {
    Object stops =
        page.locator("#task-form")
            .evaluate(
                "form => [...form.querySelectorAll('[readonly]')].filter(it => it.tabIndex >="
                    + " 0).length");
    assertThat(stops).isEqualTo(0);
    assertThat(page.locator("#task-form [readonly]").first()).isAttached();
  }

  private static void assertHelpNamesThemAndSwitchesThemOff(Page page) {
    page.keyboard().press("?");
    Locator help = page.locator("#page-keys");
    assertThat(help).containsText(Pattern.compile("C\\s*used or marked"));
    assertThat(help).containsText(Pattern.compile("Ctrl\\+Enter\\s*Finish"));
    page.locator("[data-keys-off]").check();
    assertThat(asked(page)).hasCount(0);
    page.keyboard().press("Escape");
    page.keyboard().press("b");
    assertThat(page.locator(GRADE_OF_FIRST)).hasText("D – unusable");
    assertThat(page.locator(GRADE_OF_SECOND)).hasText("A – as new");
    page.evaluate("localStorage.removeItem('recourse-keys-off')");
  }

  /** Also to the task that is open: what is typed into it goes along. */
  private static void assertScanLeadsOn(Page page, String code) {
    page.evaluate("document.body.dataset.left = 'yes'");
    page.keyboard().press("s");
    page.keyboard().insertText(code.toLowerCase(Locale.ROOT));
    page.keyboard().press("Enter");
    assertThat(page.locator("body[data-form=ready]:not([data-left])")).isVisible();
    assertThat(page.locator(GRADE_OF_FIRST)).hasText("D – unusable");
  }

  private static void assertStandsInTheModel(Page page, String element, String name) {
    page.locator("h2", new Page.LocatorOptions().setHasText("Where this step stands"))
        .scrollIntoViewIfNeeded();
    assertThat(page.locator("#task-model [data-ready]")).isVisible();
    assertThat(page.locator("#task-model .step-waiting")).hasAttribute("data-element-id", element);
    page.locator("#task-model summary").click();
    assertThat(page.locator("#task-model ol [aria-current=step]")).containsText(name);
    assertThat(page.locator("#task-model ol li").nth(3)).isVisible();
  }

  private String opened(String type, int lines, String facts) {
    return api.post(
            "agent",
            "/api/v1/cases",
            "{\"type\": %s, \"channel\": \"API\", \"orderNumber\": \"%s\", %s}"
                .formatted(type, shop.order(lines), facts))
        .get("number")
        .asText();
  }

  private void arrives(String number) {
    JsonNode file = api.awaitCase(number, one -> !one.path("shipments").isEmpty());
    String tracking = file.at("/shipments/0/trackingNumber").asText();
    var unused =
        api.post(
            "warehouse", "/api/v1/cases/" + number + "/shipments/" + tracking + "/receive", "{}");
  }

  private static String line(int number) {
    return "{\"line\": %d, \"quantity\": 2, \"reason\": \"UNWANTED\"}".formatted(number);
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anywhere by typing, and every page of staff by its keys. */
@RunningProduct
class PaletteIT {

  /** Faster than the browser, which takes the focus out of a closed dialog with the next frame. */
  private static final String CLOSED_AND_PRESSED =
      """
      key => {
        document.querySelector("dialog[open]").close();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
      """;

  @LocalServerPort int port;

  private final Set<String> seen = new LinkedHashSet<>();

  @Test
  @DisplayName(
      "TRI-03 INT-11 the palette does what the page offers and finds task, case, customer, order"
          + " and page, by keys alone")
  void palette() {
    Api api = new Api(port);
    String order = new Shop(api).order();
    String number = asked(api, order);
    String task = Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
    try (Window agent = Window.of(port, "agent")) {
      Page page = agent.go("/work/tasks/" + task);
      page.locator("[data-claim]").waitFor();
      Locator box = opened(page);
      assertThat(box).hasAttribute("aria-activedescendant", Pattern.compile("palette-.+"));
      box.fill("take");
      assertThat(chosen(page)).hasText("Take C");
      agent.assertGoodAsIs();
      page.keyboard().press("Enter");
      assertThat(page.getByText("Held by Agent (demo)")).isVisible();
      assertThat(page.locator("body[data-form=ready]")).hasCount(1);
      opened(page).fill("fin");
      assertThat(chosen(page)).hasText("Finish task Ctrl+Enter");
      box.fill("the answer");
      assertThat(chosen(page)).hasText("The answer A");
      page.keyboard().press("Enter");
      assertThat(page.locator("#task-form input[type=radio]").first()).isChecked();

      opened(page).fill(number.substring(3));
      assertThat(group(page, "tasks")).containsText("Answer");
      assertThat(group(page, "cases")).containsText(number + " · Inquiry");
      page.keyboard().press("ArrowDown");
      assertThat(group(page, "cases").locator("[aria-selected=true]")).hasCount(1);
      page.keyboard().press("Enter");
      page.waitForURL("**/work/cases/" + number);

      opened(page).fill(order);
      group(page, "orders").getByText(order).waitFor();
      group(page, "customers").locator("a").first().click();
      page.waitForURL("**/work/customers/*");

      opened(page);
      assertThat(group(page, "recent").locator("[role=option]").first())
          .hasText(number + " · Inquiry");
      page.keyboard().press("Enter");
      page.waitForURL("**/work/cases/" + number);
      opened(page).fill("write");
      page.keyboard().press("Enter");
      assertThat(page.locator("[name=text]")).isFocused();
      opened(page).fill("caller");
      page.keyboard().press("Enter");
      page.waitForURL("**/work/hotline");
    }
  }

  @Test
  @DisplayName("TRI-03 PLT-05 a question mark names the keys of the page, and off is off")
  void keys() {
    Api api = new Api(port);
    String order = new Shop(api).order();
    String number = asked(api, order);
    writes(order, number);
    try (Window agent = Window.of(port, "agent")) {
      Page page = agent.go("/work/cases/" + number);
      assertThat(named(page)).contains("MWrite", "O", "J / K", "U").contains("Every step");
      agent.assertGoodAsIs();
      page.evaluate(CLOSED_AND_PRESSED, "m");
      assertThat(page.locator("[name=text]")).isFocused();
      agent.go("/work/inbox").locator("article").first().waitFor();
      assertThat(named(page))
          .contains("RAnswer", "CI answer this")
          .doesNotContain("Needs no answer");
      closed(page);
      page.keyboard().press("o");
      assertThat(page.locator("article").first().locator(":focus")).hasCount(1);
      Locator mine = page.locator("article").filter(new Locator.FilterOptions().setHasText(number));
      mine.locator("a").first().focus();
      page.keyboard().press("r");
      assertThat(mine.locator("textarea")).isFocused();
      page.keyboard().press("Escape");
      mine.locator("a").first().focus();
      page.keyboard().press("x");
      page.keyboard().press("x");
      assertThat(mine.getByText("Needs no answer")).isVisible();
      mine.getByText("Needs no answer").press("Enter");
      assertThat(mine).hasCount(0);
      agent.go("/work/cases/" + number);
      named(page);
      page.locator("#page-keys [data-keys-off]").check();
      closed(page);
      page.keyboard().press("m");
      assertThat(page.locator("[name=text]")).not().isFocused();
    }
    try (Window lead = Window.of(port, "lead", "zh-CN")) {
      assertThat(named(lead.go("/work/board"))).contains("V移交").doesNotContain("palette.");
      opened(reloaded(lead)).fill("时钟");
      assertThat(group(lead.page(), "acts").locator("[role=option]")).hasCount(3);
      String before = lead.page().locator(".demo-bar summary").textContent();
      lead.page().keyboard().press("Enter");
      assertThat(lead.page().locator(".demo-bar summary")).not().hasText(before);
    }
  }

  @Test
  @DisplayName("TRI-03 STF-02 no place of staff is without its help")
  void everyPlace() {
    try (Window lead = Window.of(port, "lead");
        Window owner = Window.of(port, "owner");
        Window auditor = Window.of(port, "auditor")) {
      for (Window window : List.of(lead, owner, auditor)) {
        Object all =
            window
                .page()
                .evaluate(
                    "[...document.querySelectorAll('nav.nav a')].map(a => a.getAttribute('href'))");
        for (Object place : (List<?>) all) {
          if (seen.add((String) place)) {
            Page page = window.go((String) place);
            page.locator("body[data-ready]").waitFor();
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("dialog[open] dt:visible").last()).hasText("?");
          }
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(30);
  }

  private void writes(String order, String number) {
    try (Window customer = Window.atDesk(port)) {
      Page page = customer.go("/portal");
      page.fill("[name=orderNumber]", order);
      page.fill("[name=email]", order + "@example.org");
      page.locator("main button.primary").click();
      page.waitForURL("**/portal/orders/**");
      customer
          .go("/portal/cases/" + number)
          .fill("form[action$='/message'] [name=text]", "Please.");
      page.locator("form[action$='/message'] button").last().click();
      assertThat(page.locator("main")).containsText("Please.");
    }
  }

  private static Page reloaded(Window window) {
    window.page().reload();
    return window.page();
  }

  private String asked(Api api, String order) {
    return api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "INQUIRY", "channel": "API", "orderNumber": "%s", "subject": "Dimmer", "text": "How?"}\
            """
                .formatted(order))
        .get("number")
        .asText();
  }

  private static Locator opened(Page page) {
    page.locator("body[data-ready]").waitFor();
    page.keyboard().press("Control+k");
    Locator box = page.locator("#palette [role=combobox]");
    assertThat(box).isFocused();
    return box;
  }

  private static void closed(Page page) {
    page.keyboard().press("Escape");
    assertThat(page.locator("#page-keys[open]")).hasCount(0);
    assertThat(page.locator("dialog :focus")).hasCount(0);
  }

  private static Locator group(Page page, String kind) {
    return page.locator("[aria-labelledby=palette-" + kind + "]");
  }

  private static Locator chosen(Page page) {
    return page.locator("#palette [aria-selected=true]");
  }

  private static String named(Page page) {
    page.locator("body[data-ready]").waitFor();
    page.keyboard().press("?");
    Locator help = page.locator("#page-keys[open]");
    assertThat(help).isVisible();
    List<String> rows = help.locator("dl").allInnerTexts();
    return String.join("\n", rows).replaceAll("\\s*\\n+\\s*", "");
  }
}

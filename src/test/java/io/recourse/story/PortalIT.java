package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal in a real browser, on a desk and on a phone. */
@RunningProduct
class PortalIT {

  /** Moves of the page that no tap explains, as browsers reckon them. */
  private static final String COUNT_SHIFTS =
      """
      () => {
        window.shifted = 0;
        new PerformanceObserver((list) => list.getEntries()
          .filter((one) => !one.hadRecentInput).forEach((one) => (window.shifted += one.value)))
          .observe({ type: "layout-shift", buffered: true });
      }\
      """;

  /** A usual phone: 390 by so many. */
  private static final double PHONE_HEIGHT = 844;

  private static final double ONE_ROW = 64;

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"en, 1440", "en, 390", "zh-CN, 390", "zh-TW, 1440"})
  @DisplayName("INT-07 RET-04 NTF-02 a customer asks for a return and reads what happens next")
  void asksForReturn(String language, int width) {
    try (Window window = Window.open(port, language, width)) {
      Page page = window.go("/portal");
      window.assertGoodAsIs();
      enter(page, "DEMO-1005", emailOf("DEMO-1005"));
      assertActsBeforeArticles(page);
      window.assertGoodAsIs();
      page.locator("main a.primary").click();
      assertThat(page.locator(".pick").first()).isVisible();
      window.assertGoodAsIs();
      page.locator(".pick:enabled").first().check();
      window.assertGoodAsIs();
    }
  }

  @Test
  @DisplayName("INT-07 one piece of an order of 100 lines is asked for as easily")
  void longOrder() {
    String order = new Shop(new Api(port)).order(100);
    try (Window window = Window.open(port, "en", 1440)) {
      Page page = window.go("/portal");
      enter(page, order, order + "@example.org");
      page.locator("main a.primary").click();
      ReturnFormHands.picks(page, 198, "UNWANTED");
      page.locator("#quote tfoot").waitFor();
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator("main")).containsText("Oak desk lamp 100");
    }
  }

  @Test
  @DisplayName(
      "KNO-02 INT-07 on a phone, in Chinese: a lamp is returned in under a minute, then looked up")
  void lampOnPhone() {
    try (Window window = Window.open(port, "zh-CN", 390)) {
      Page page = window.go("/portal");
      String order = new Shop(new Api(port)).order();
      enter(page, order);
      long begun = System.nanoTime();
      page.locator("main a.primary").click();
      page.evaluate(COUNT_SHIFTS);
      Locator send = page.locator("main form button.primary");
      assertThat(send).isInViewport();
      page.check(".pick");
      page.click("[data-step='1']");
      ReturnFormHands.saysWhy(page, 0, "UNWANTED");
      assertThat(page.locator("#quote-sum")).containsText("€15");
      assertThat(page.locator("#quote")).containsText("天内到账");
      assertThat(send).isInViewport();
      window.assertGoodAsIs();
      assertThat(((Number) page.evaluate("shifted")).doubleValue()).isLessThan(0.1);
      send.click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
      assertThat(page.locator("main")).containsText("2 ×");
      assertThat(page.locator(".track li.done").first()).containsText("已申请");
      window.assertGoodAsIs();
      String number = page.url().replaceAll(".*/(RC-\\d+).*", "$1");
      window.go("/portal/cases");
      assertThat(page.locator("main")).containsText(order);
      assertThat(page.locator("main .case-row").first()).containsText(number);
    }
  }

  @Test
  @DisplayName("LAW-01 without scripts and sign-in one withdraws from the contract in two steps")
  void withdrawsWithoutScripts() {
    try (Window window = Window.withoutScripts(port)) {
      Page page = window.go("/portal");
      page.click("main a[href='/portal/withdraw']");
      declares(page, new Shop(new Api(port)).order());
      page.click("button[name=confirm]");
      assertThat(page.locator("main [role=status]")).containsText("Received on");
    }
  }

  @Test
  @DisplayName(
      "LAW-01 PLT-05 the withdrawal function on a phone in Chinese reads well at each step")
  void withdrawsOnPhone() {
    try (Window window = Window.open(port, "zh-CN", 390)) {
      Page page = window.go("/portal");
      page.locator("footer").getByText("在此撤回合同").click();
      window.assertGoodAsIs();
      declares(page, new Shop(new Api(port)).order());
      window.assertGoodAsIs();
      page.getByText("确认撤回合同").click();
      assertThat(page.locator("main [role=status]")).containsText("收到时间");
      window.assertGoodAsIs();
    }
  }

  private static void declares(Page page, String order) {
    page.fill("input[name=name]", "Kim Lee");
    page.fill("input[name=orderNumber]", order);
    page.fill("main input[name=email]", order + "@example.org");
    page.click("main form button.primary");
    assertThat(page.locator("input[name=line]").first()).isChecked();
  }

  @Test
  @DisplayName(
      "INT-07 without scripts the form says what is paid, keeps what was chosen, and sends")
  void withoutScripts() {
    try (Window window = Window.withoutScripts(port)) {
      Page page = window.go("/portal");
      enter(page, new Shop(new Api(port)).order());
      assertThat(page.locator(".offers a[href*='/praise/new']")).isHidden();
      page.click(".offers summary");
      assertThat(page.locator(".offers a[href*='/praise/new?order=']")).isVisible();
      page.locator("main a.primary").click();
      ReturnFormHands.picks(page, 0, "UNWANTED");
      page.click("button[name=look]");
      assertThat(page.locator("#quote tfoot")).containsText("€");
      assertThat(page.locator(".pick")).isChecked();
      page.click(".send-bar button");
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator("main")).containsText("1 ×");
    }
  }

  @ParameterizedTest(name = "scripts run: {0}")
  @CsvSource({"true", "false"})
  @DisplayName(
      "INT-07 PLT-05 a form asks on by its .form, with scripts at once, without by a button")
  void asksOn(boolean scripts) {
    try (Window window = scripts ? Window.open(port, "zh-CN", 390) : Window.withoutScripts(port)) {
      Page page = window.go("/portal");
      enter(page, new Shop(new Api(port)).order());
      page = window.go("/portal/complaints/new");
      Locator hurt = page.locator("[name='answer.hurt']");
      assertThat(hurt).isHidden();
      page.check("[name='answer.reason'][value=SAFETY]");
      page.fill("[name='answer.subject']", "Sparks");
      page.fill("[name='answer.text']", "It sparked.");
      Locator asksOn = page.locator("[name=act][value=again]");
      if (scripts) {
        assertThat(asksOn).isHidden();
        window.assertGoodToUse();
      } else {
        asksOn.click();
      }
      assertThat(hurt).isVisible();
      hurt.check();
      page.setInputFiles(
          "[name='answer.files']", new FilePayload("a.png", "image/png", Shop.PHOTO));
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator("main"))
          .containsText("☑ " + (scripts ? "有人受伤" : "Somebody was hurt"));
    }
  }

  @Test
  @DisplayName("PLT-05 what is not said by the page: who acts, by when, and what by default")
  void caseSaysWhatHappensNext() {
    try (Window window = Window.open(port, "en", 390)) {
      assertThat(window.page().locator(".top").boundingBox().height).isLessThan(ONE_ROW);
      Page page = window.go("/portal");
      enter(page, "DEMO-1001", "anna@example.org");
      page.locator("main a.primary").click();
      ReturnFormHands.picks(page, 0, "DEFECTIVE");
      assertThat(page.locator("#quote tfoot")).isVisible();
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator(".next")).containsText("If nobody acts");
      window.assertGoodAsIs();
    }
  }

  @Test
  @DisplayName("INT-07 a stranger's e-mail opens no order, and nothing typed is lost")
  void strangerIsRefused() {
    try (Window window = Window.open(port, "zh-CN", 390)) {
      Page page = window.go("/portal");
      enter(page, "DEMO-1001", "someone@example.org");
      assertThat(page.locator("[role=alert]")).isVisible();
      assertThat(page.locator("[name=orderNumber]")).hasValue("DEMO-1001");
      window.assertGoodAsIs();
    }
  }

  /** The likely one first and alone in its colour; all of them in sight, the phone not moved. */
  private static void assertActsBeforeArticles(Page page) {
    Locator acts = page.locator(".offers a");
    assertThat(acts.first()).hasClass(Pattern.compile(".*primary.*"));
    assertThat(acts.first()).hasAttribute("href", Pattern.compile(".*/return"));
    assertThat(page.locator(".likely a")).hasCount(5);
    assertThat(page.locator(".offers h2")).hasCount(3);
    BoundingBox all = page.locator(".offers").boundingBox();
    double end = all.y + all.height;
    assertThat(end).isLessThan(PHONE_HEIGHT);
    assertThat(page.locator(".article").first().boundingBox().y).isGreaterThan(end);
  }

  private static void enter(Page page, String order) {
    enter(page, order, order + "@example.org");
    page.waitForURL(Pattern.compile(".*/portal/orders/.*"));
  }

  private static void enter(Page page, String order, String email) {
    page.fill("[name=orderNumber]", order);
    page.fill("[name=email]", email);
    page.locator("main button.primary").click();
  }

  private String emailOf(String order) {
    Api api = new Api(port);
    String email = api.get("agent", "/api/v1/orders/" + order).at("/customer/email").asText();
    assertThat(email).contains("@");
    return email;
  }
}

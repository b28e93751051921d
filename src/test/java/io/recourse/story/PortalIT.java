package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal in a real browser, on a desk and on a phone. */
@RunningProduct
class PortalIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"en, 1440", "en, 390", "zh-CN, 390", "zh-TW, 1440"})
  @DisplayName("INT-07 RET-04 NTF-02 a customer asks for a return and reads what happens next")
  void asksForReturn(String language, int width) {
    try (Window window = Window.open(port, language, width)) {
      Page page = window.go("/portal");
      window.assertGoodAsIs();
      enter(page, "DEMO-1005", emailOf("DEMO-1005"));
      page.locator("main a.primary").click();
      assertThat(page.locator("fieldset.fields").first()).isVisible();
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
      page.fill("[name='entries[198].quantity']", "1");
      page.selectOption("[name='entries[198].reason']", "UNWANTED");
      page.locator("#quote tfoot").waitFor();
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      assertThat(page.locator("main")).containsText("Oak desk lamp 100");
    }
  }

  @Test
  @DisplayName("PLT-05 what is not said by the page: who acts, by when, and what by default")
  void caseSaysWhatHappensNext() {
    try (Window window = Window.open(port, "en", 390)) {
      Page page = window.go("/portal");
      enter(page, "DEMO-1001", "anna@example.org");
      page.locator("main a.primary").click();
      page.fill("[name='entries[0].quantity']", "1");
      page.selectOption("[name='entries[0].reason']", "DEFECTIVE");
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

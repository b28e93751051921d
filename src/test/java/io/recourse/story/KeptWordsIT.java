package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody writes takes no word with it. */
@RunningProduct
class KeptWordsIT {

  private static final String WORDS = "The shade has a crack on its left side";

  @LocalServerPort int port;

  @Test
  @DisplayName("RET-04 words of a return form outlive the customer's session")
  void returnForm() {
    try (Window window = Window.open(port, "en", 390)) {
      Page page = window.go("/portal");
      enter(page);
      page.locator("main a.primary").click();
      ReturnFormHands.picks(page, 0, "DEFECTIVE");
      page.click("details:has([name=comment]) summary");
      page.fill("[name=comment]", WORDS);
      page.context().clearCookies();
      page.locator("main form button.primary").click();

      assertThat(page.locator("[role=alert]")).containsText("session has ended");
      enter(page);
      assertThat(page.locator("[name=comment]")).hasValue(WORDS);
      assertThat(page.locator("[name='entries[0].quantity']")).hasValue("1");
      assertThat(page.locator("[name='entries[0].picked'][type=checkbox]")).isChecked();
      assertThat(page.locator("[name='entries[0].reason'][value=DEFECTIVE]")).isChecked();
    }
  }

  @Test
  @DisplayName("STF-02 words of an account form outlive the session of staff")
  void pageOfStaff() {
    try (Window window = Window.of(port, "admin")) {
      Page page = window.go("/work/staff");
      page.locator("main form").first().locator("[name=displayName]").fill(WORDS);
      page.locator("main form").first().locator("[name=name]").fill("kept");
      page.locator("main form").first().locator("[value=agent]").check();
      page.context().clearCookies();
      page.locator("main form").first().locator("button").click();

      assertThat(page.locator("[role=alert]")).containsText("session has ended");
      page.fill("[name=username]", "admin");
      page.fill("[name=password]", "admin");
      page.click("main button.primary");
      assertThat(page.locator("main form").first().locator("[name=displayName]")).hasValue(WORDS);
      assertThat(page.locator("main form").first().locator("[value=agent]")).isChecked();
      assertThat(page.url()).doesNotContain("jsessionid");
    }
  }

  private static void enter(Page page) {
    page.fill("[name=orderNumber]", "DEMO-1001");
    page.fill("[name=email]", "anna@example.org");
    page.locator("main form button.primary").click();
  }
}

package io.recourse.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Takes the pictures of the README from the living demo: {@code ./mvnw -Ppictures verify}. */
@RunningProduct
@TestPropertySource(properties = "recourse.demo.cases=living")
class ReadmePictures {

  private static final Path FOLDER = Path.of("docs/pictures");
  private static final String LAST_TOLD = "RC-100116";

  @LocalServerPort int port;

  @Test
  @DisplayName("Pictures of the main pages")
  void takes() {
    Api api = new Api(port);
    Awaitility.await("the demo's cases")
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> api.send("lead", "GET", "/api/v1/cases/" + LAST_TOLD, null).status() == 200);
    try (Window customer = Window.atDesk(port)) {
      Page page = customer.go("/portal");
      page.fill("[name=orderNumber]", "SHOP-2096");
      page.fill("[name=email]", "jonas.keller@example.org");
      page.click("main form button.primary");
      page.waitForURL("**/portal/orders/**");
      page.locator("main a[href*='/portal/cases/RC-']").first().click();
      take(page, "portal-case");
    }
    returnFormOnAPhone();
    picture("returns", "/work", "main a.work-link, main a[href*='/work/tasks/']", "tasklist");
    picture("owner", "/studio/models/ReturnExchangeProcess", null, "studio");
    picture("lead", "/work/board", null, "board");
    picture("agent", "/work/hotline?q=SHOP-2096", null, "service-desk");
    picture("auditor", "/audit/cases/" + LAST_TOLD, null, "audit-room");
    inTheDark();
  }

  private void returnFormOnAPhone() {
    try (Window phone = Window.open(port, "en", 390)) {
      Page page = phone.go("/portal");
      page.fill("[name=orderNumber]", "DEMO-1001");
      page.fill("[name=email]", "anna@example.org");
      page.click("main form button.primary");
      page.waitForURL("**/portal/orders/**");
      phone.go("/portal/orders/DEMO-1001/return");
      page.locator(".pick").first().check();
      page.locator("label.chip:visible").first().click();
      take(page, "return-on-a-phone");
    }
  }

  private void inTheDark() {
    try (Window returns = Window.of(port, "returns")) {
      Page page = returns.go("/work");
      page.locator("main a.work-link").first().click();
      returns.inTheDark();
      take(page, "tasklist-dark");
    }
  }

  /**
   * @param opens what is clicked first; null for nothing
   */
  private void picture(String who, String path, String opens, String name) {
    try (Window window = Window.of(port, who)) {
      Page page = window.go(path);
      if (opens != null) {
        page.locator(opens).first().click();
      }
      take(page, name);
    }
  }

  private static void take(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    byte[] unused = page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }
}

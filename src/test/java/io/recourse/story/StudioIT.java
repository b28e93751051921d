package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner changes a model in the browser: a bad change is stopped, a good one is deployed. */
@RunningProduct
class StudioIT {

  private static final String MODEL = "/studio/models/CustomerMessageProcess";

  @LocalServerPort int port;

  @Test
  @DisplayName(
      "PLT-05 a changed model is checked, refused, mended, submitted, approved by a lead and"
          + " deployed")
  void changesModel() {
    try (Window owner = Window.of(port, "owner")) {
      owner.go("/studio");
      owner.assertGoodToUse();
      Page page = owner.go(MODEL);
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      owner.assertGoodToUse();
      page.locator(".studio-twin button[data-element=Task_SendWord]").click();
      implement(page, "${nobodyDelegate}");
      check(page);
      assertThat(page.locator("#studio-findings [data-finding=Task_SendWord]").first()).isVisible();
      submit(page);
      assertThat(page.locator("#studio-status")).hasClass("notice bad");
      implement(page, "${sendWordDelegate}");
      submit(page);
      assertThat(page.locator("#studio-agreement .badge"))
          .hasText("Waits for approval", new HasTextOptions().setTimeout(30_000));
      assertThat(page.locator("#studio-agreement [value=approve]")).isHidden();
      owner.assertGoodToUse();
      approve(page.url());
      owner.go("/studio");
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("CustomerMessageProcess")))
          .containsText("2");
    }
  }

  @Test
  @DisplayName("PLT-05 the return fits its canvas; a step one level deeper opens its own plane")
  void opensStretch() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/ReturnExchangeProcess");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      owner.assertGoodToUse();
      assertThat(shape(page, "CallActivity_Contest")).isVisible();
      assertThat(shape(page, "Task_InspectReturn")).isHidden();

      page.locator(".studio-twin button[data-element=Task_InspectReturn]").click();

      assertThat(shape(page, "Task_InspectReturn")).isVisible();
      assertThat(shape(page, "CallActivity_Contest")).isHidden();
      assertThat(page.locator(".bjs-breadcrumbs")).containsText("Inspect goods");
      owner.assertGoodToUse();
    }
  }

  @Test
  @DisplayName("PLT-05 the studio's own words read Chinese on a Chinese page")
  void speaksChinese() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/RefundProcess?lang=zh-TW");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      assertThat(page.locator(".djs-palette [data-action='hand-tool']"))
          .hasAttribute("aria-label", "啟用拖動工具");
    }
  }

  private void approve(String draft) {
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go(draft.substring(draft.indexOf("/studio")));
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      assertThat(page.locator("#studio-save")).isHidden();
      lead.assertGoodToUse();
      page.click("#studio-agreement [value=approve]");
      assertThat(page.locator("#studio-agreement .badge"))
          .hasText("Deployed", new HasTextOptions().setTimeout(30_000));
    }
  }

  private static void submit(Page page) {
    page.fill("#studio-agreement [name=reason]", "Word is sent by our own step.");
    page.click("#studio-agreement .primary");
  }

  private static Locator shape(Page page, String element) {
    return page.locator(".studio-canvas .djs-shape[data-element-id=" + element + "]");
  }

  private static void check(Page page) {
    page.click("#studio-check");
    assertThat(page.locator("#studio-status")).isVisible();
  }

  private static void implement(Page page, String expression) {
    Locator panel = page.locator("#studio-properties");
    Locator field = panel.locator("[name=implementationExpression], [name=delegateExpression]");
    if (!field.first().isVisible()) {
      panel
          .getByText("Implementation", new Locator.GetByTextOptions().setExact(true))
          .first()
          .click();
    }
    field.first().fill(expression);
    field.first().blur();
    assertThat(page.locator("#studio-status")).isVisible();
  }
}

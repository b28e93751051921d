package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner keeps what a table must say; a lead sees it beside a draft that says otherwise. */
@RunningProduct
class ScenariosIT {

  private static final String TABLE = "/studio/models/planCallOff";

  /** As rows lay in the browser before they could be kept. */
  private static final String OLD_ROW =
      "() => localStorage.setItem('studio-trial/planCallOff', '[{\"why\": \"UNIT_RETURNED\"}]')";

  private static final String OLD_LEFT = "() => localStorage.getItem('studio-trial/planCallOff')";

  @LocalServerPort int port;

  @Test
  @DisplayName(
      "IMP-06 a row of this browser is taken over once, kept with its answer, met by others and"
          + " held against a draft")
  void keepsRows() {
    try (Window owner = Window.of(port, "owner");
        Window lead = Window.of(port, "lead", "zh-CN")) {
      Page page = owner.go("/studio");
      var unused = page.evaluate(OLD_ROW);
      page = opened(owner);
      Locator row = page.locator(".studio-trial tbody tr");
      assertThat(row.locator("[data-fact=why]")).hasValue("UNIT_RETURNED");
      assertThat(page.evaluate(OLD_LEFT)).isNull();
      row.locator("button").click();
      assertThat(page.locator("#studio-trial-refused")).isVisible();
      row.locator("[data-scenario-name]").fill("Unit returned");
      row.locator("button").click();
      assertThat(row.locator("[data-expected=unusedPercent]")).hasValue("100");
      assertThat(page.locator("#studio-trial-refused")).isHidden();
      owner.assertGoodToUse();

      Page seen = opened(lead);
      assertThat(seen.locator(".studio-trial tbody tr")).hasCount(1);
      assertThat(seen.locator("[data-scenario-name]")).hasValue("Unit returned");
      assertThat(seen.locator(".studio-trial tbody .badge")).hasText("成立");
      seen.locator("[data-expected=unusedPercent]").fill("7");
      seen.click("#studio-trial-ask");
      assertThat(seen.locator(".studio-trial tbody .badge")).hasText("不成立：unusedPercent = 7");
      lead.assertGoodToUse();
      seen.locator(".studio-trial tbody button").last().click();
      opened(owner);
      assertThat(page.locator(".studio-trial tbody [data-scenario-name]")).hasValue("");
    }
  }

  private static Page opened(Window window) {
    Page page = window.go(TABLE);
    assertThat(page.locator("[data-island-ready=true]")).isVisible();
    return page;
  }
}

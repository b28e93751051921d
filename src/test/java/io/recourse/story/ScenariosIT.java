package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner keeps what a table must say; a lead sees it beside a draft that says otherwise. */
@RunningProduct
class ScenariosIT {

  private static final String TABLE = "/studio/models/planCallOff";

  /** The engine of walks is made for whoever asks first. */
  private static final LocatorAssertions.HasTextOptions FIRST_WALK =
      new LocatorAssertions.HasTextOptions().setTimeout(30_000);

  private static final String PROCESS = "/studio/models/PraiseProcess";

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
      assertThat(seen.locator(".studio-trial tbody button")).hasCount(1);
      opened(owner);
      assertThat(page.locator(".studio-trial tbody [data-scenario-name]")).hasValue("");
    }
  }

  @Test
  @DisplayName(
      "IMP-06 a scenario of a process is written beside it, walked at once and named where it does"
          + " not hold; what is refused stays as it was typed")
  void holdsProcess() {
    try (Window owner = Window.of(port, "owner");
        Window lead = Window.of(port, "lead", "zh-CN")) {
      Page page = opened(owner, PROCESS);
      Locator list = page.locator("#scenarios-list");
      list.locator("summary").last().click();
      Locator form = list.locator("form").last();
      form.locator("[name=name]").fill("Probe by hand");
      form.locator("[name=end]").fill("EndEvent_Nowhere");
      form.locator("[name=answers]").fill("Task_X later");
      form.locator("button").click();
      assertThat(list.locator("[role=alert]")).isVisible();
      assertThat(list.locator("form").last().locator("[name=answers]")).hasValue("Task_X later");
      list.locator("form").last().locator("[name=answers]").fill("Task_X after PT1H");
      list.locator("form").last().locator("button").click();
      assertThat(list.locator("article .badge")).hasText("Does not hold", FIRST_WALK);
      owner.assertGoodToUse();

      Page seen = opened(lead, PROCESS);
      Locator kept = seen.locator("#scenarios-list article");
      assertThat(kept).containsText("Probe by hand");
      assertThat(kept.locator(".badge")).hasText("不成立");
      kept.locator("summary").click();
      assertThat(kept.locator("[name=answers]")).hasValue("Task_X after PT1H");
      lead.assertGoodToUse();
      kept.locator("button").last().click();
      assertThat(kept).hasCount(0);
    }
  }

  private static Page opened(Window window) {
    return opened(window, TABLE);
  }

  private static Page opened(Window window, String at) {
    Page page = window.go(at);
    assertThat(page.locator("[data-island-ready=true]")).isVisible();
    return page;
  }
}

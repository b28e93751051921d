package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.time.LocalDate;

/** Whoever says yes to what another wrote: for a share of the cases first, then for all. */
final class ApproverHands {

  private static final HasCountOptions GONE = new HasCountOptions().setTimeout(90_000);
  private static final HasAttributeOptions MOVED = new HasAttributeOptions().setTimeout(90_000);

  private final Window window;
  private final Page page;

  ApproverHands(Window window) {
    this.window = window;
    this.page = window.page();
  }

  /** For a fifth of the cases of Germany. Returns the address of the pilot. */
  String begins(String draft, LocalDate until) {
    reads(draft);
    page.click("#studio-agreement a[href*='/studio/pilots/new']");
    page.fill("[name=share]", "20");
    page.selectOption("[name=country]", "DE");
    page.fill("[name=until]", until.toString());
    window.assertGoodToUse();
    page.click("main .primary");
    assertThat(page.locator("h1 + .badge.warn")).isVisible();
    return window.path();
  }

  /** Both versions stand beside each other; all cases of both are over. */
  void compares(String pilot, int ours, int all, String days) {
    window.go(pilot);
    window.assertGoodToUse();
    Locator figures = page.locator("dl.figures dd");
    for (int row = 0; row < 4; row++) {
      assertThat(figures.nth(row)).hasText(String.valueOf(row % 2 == 0 ? ours : all - ours));
    }
    assertThat(page.locator("section[aria-labelledby=shares-title]")).containsText(days);
  }

  /** Somebody else agrees. */
  void asksToRollOut(String pilot, String why) {
    window.go(pilot);
    Locator unproved = page.locator("[name=withoutEvidence]");
    if (unproved.count() > 0) {
      unproved.check();
    }
    page.fill("[name=reason]", why);
    page.click("[value=ROLL_OUT]");
    assertThat(page.locator("form[action$=agree]")).hasCount(0);
  }

  void agreesToRollOut(String pilot) {
    window.go(pilot);
    page.click("form[action$=agree] .primary");
    assertThat(page.locator("h1 + .badge")).hasText("Rolled out");
  }

  void approves(String draft) {
    reads(draft);
    page.click("#studio-agreement [value=approve]");
    assertThat(page.locator("#studio-agreement [value=return]")).hasCount(0, GONE);
  }

  /** Agrees to a plan and looks on until all of it is done. */
  void moves(String plan) {
    window.go(plan);
    page.click("form[action$='/approve'] .primary");
    assertThat(page.locator("#progress")).not().hasAttribute("hx-trigger", "every 2s", MOVED);
    page.reload();
    window.assertGoodToUse();
  }

  /** The plan that followed the earlier version. */
  String planOfNow(String model) {
    window.go("/studio/models/" + model + "/migrations");
    page.locator("table td a").first().click();
    return window.path();
  }

  /** Back to an earlier version without asking anybody. */
  void goesBackAlone(String model, int version, String why) {
    window.go("/studio/models/" + model + "?version=" + version);
    assertThat(page.locator("[data-island-ready=true]")).isVisible();
    page.fill("#studio-rollback textarea", why);
    page.click("#studio-rollback button[formaction$='/at-once']");
    assertThat(page.locator("#studio-rollback")).hasCount(0);
  }

  private void reads(String draft) {
    window.go(draft);
    assertThat(page.locator("[data-island-ready=true]")).isVisible();
  }
}

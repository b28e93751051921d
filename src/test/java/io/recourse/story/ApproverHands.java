package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.LocalDate;

/** Whoever says yes to what another wrote: for a share of the cases first, then for all. */
final class ApproverHands {

  private static final HasAttributeOptions MOVED = new HasAttributeOptions().setTimeout(90_000);
  private static final IsVisibleOptions DEPLOYED = new IsVisibleOptions().setTimeout(60_000);

  private final Window window;
  private final Page page;

  ApproverHands(Window window) {
    this.window = window;
    this.page = window.page();
  }

  /** All of a change, for a fifth of the cases of Germany. */
  void begins(String change, LocalDate until) {
    window.go(change);
    page.click("#agreement summary");
    page.fill("#pilot [name=share]", "20");
    page.selectOption("#pilot [name=country]", "DE");
    page.fill("#pilot [name=until]", until.toString());
    window.assertGoodToUse();
    page.click("#pilot button");
    assertThat(page.locator("header .badge.good")).isVisible();
  }

  /** The pilot of a model that goes on now. */
  String pilotOf(String model) {
    window.go("/studio/pilots");
    page.locator("tr:has(.badge.warn) a", new LocatorOptions().setHasText(model)).click();
    page.waitForURL("**/studio/pilots/*");
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
    assertThat(page.locator("[value=ROLL_OUT]")).hasCount(0);
    assertThat(page.locator("form[action$=agree]")).hasCount(0);
  }

  void agreesToRollOut(String pilot) {
    window.go(pilot);
    page.click("form[action$=agree] .primary");
    assertThat(page.locator("form[action$=agree]")).hasCount(0);
    isRolledOut(pilot);
  }

  void isRolledOut(String pilot) {
    window.go(pilot);
    assertThat(page.locator("h1 + .badge")).hasText("Rolled out");
  }

  /** Agrees to a plan and looks on until all of it is done. */
  void moves(String plan) {
    window.go(plan);
    page.click("form[action$='/approve'] .primary");
    assertThat(page.locator("form[action$='/approve'] .primary")).hasCount(0);
    assertThat(page.locator("#progress")).not().hasAttribute("hx-trigger", "every 2s", MOVED);
    page.reload();
    window.assertGoodToUse();
  }

  /** The plan that followed the earlier version. */
  String planOfNow(String model) {
    window.go("/studio/models/" + model + "/migrations");
    page.locator("table td a").first().click();
    page.waitForURL("**/migrations/*");
    return window.path();
  }

  /** All versions before a change are the newest again, in one step, and the cases follow. */
  void takesBack(String change, String why) {
    window.go(change);
    page.fill("form[action$='/roll-back'] textarea", why);
    page.check("[name=withCases]");
    window.assertGoodToUse();
    page.click("[formaction$='/at-once']");
    assertThat(page.locator("header a[href='" + change + "']")).isVisible(DEPLOYED);
    assertThat(page.locator("header .badge.good")).isVisible();
    window.assertGoodToUse();
  }
}

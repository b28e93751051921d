package io.recourse.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Ticks and chips of the return form, as a customer taps them. */
final class ReturnFormHands {

  private ReturnFormHands() {}

  /** Ticks one piece and says why it comes back. */
  static void picks(Page page, int row, String reason) {
    page.check(named(row, "picked") + "[type=checkbox]");
    saysWhy(page, row, reason);
  }

  /** A reason that is not among the first is unfolded. */
  static void saysWhy(Page page, int row, String reason) {
    page.waitForLoadState(); // a long form comes by and by
    Locator list = page.locator("select" + named(row, "reason"));
    if (list.count() > 0) {
      list.selectOption(reason);
      return;
    }
    Locator chip = page.locator(named(row, "reason") + "[value=" + reason + "]");
    if (!chip.isVisible()) {
      page.locator("details:has(" + named(row, "reason") + ") > summary").click();
    }
    chip.check();
  }

  /** Wants another article instead; a variant is tapped, never typed. */
  static void wantsInstead(Page page, int row, String sku) {
    page.check(named(row, "remedy") + "[value=EXCHANGE]");
    page.check(named(row, "exchangeSku") + "[value='" + sku + "']");
  }

  static String named(int row, String field) {
    return "[name='entries[" + row + "]." + field + "']";
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;

/** An owner at the studio: draws, adds to a table, foresees, plans, each on its page. */
final class OwnerHands {

  static final String PROCESS = "DecideRequestProcess";
  static final String TABLE = "returnEligibility";
  static final String GATEWAY = "Gateway_GoodsStay";

  private static final String ROW = "SmallFaultKept";
  private static final String DRAFT = "draft=";
  private static final ClickOptions BY_RIGHT = new ClickOptions().setButton(MouseButton.RIGHT);
  private static final LocatorOptions OF_A_TABLE = new LocatorOptions().setHasText("#");
  private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(60_000);
  private static final HasTextOptions LATER = new HasTextOptions().setTimeout(90_000);

  private final Window window;
  private final Page page;

  OwnerHands(Window window) {
    this.window = window;
    this.page = window.page();
  }

  /** Where returns wait; returns the longest wait at the step, in hours. */
  double seesWhereTimeGoes(String step) {
    opens(PROCESS);
    Locator row = page.locator("#studio-steps [data-step=" + step + "]");
    assertThat(row).isVisible(SOON);
    window.assertGoodToUse();
    return Double.parseDouble(row.locator("td").last().innerText().replace(",", ""));
  }

  /**
   * Where goods stay with the customer a request ends at once. Returns the address of the draft.
   */
  String drawsGateway() {
    opens(PROCESS);
    DrawingHands hands = new DrawingHands(page).overview();
    String no = hands.splits(GATEWAY, "Goods stay?", 1110, 470);
    hands.choosesFlow(no).named("no");
    String yes = hands.chooses(GATEWAY).ends("EndEvent_GoodsStay", "Approved, goods stay");
    hands.choosesFlow(yes).named("yes").when("${!goodsBack && !partlyRefused}");

    page.click("#studio-check");
    Locator fault = page.locator("#studio-findings [data-finding=" + GATEWAY + "]");
    assertThat(fault.locator("xpath=..")).containsText("default flow");
    assertThat(page.locator("#studio-status")).hasClass("notice bad");
    assertThat(page.locator(".studio-wrong[data-element-id=" + GATEWAY + "]")).hasCount(1);
    window.assertGoodToUse();

    fault.click();
    hands.overview().choosesFlow(no).isDefault();
    String draft = saves();
    assertThat(page.locator("#studio-findings")).hasText("");
    return draft;
  }

  /**
   * Small faults of up to 20 euros are paid at once, too: a row of their own below the one that
   * does so up to 15. Returns the address of the draft.
   */
  String addsRow() {
    opens(TABLE);
    Locator rows = page.locator(".dmn-decision-table-container tbody tr:has(td.rule-index)");
    int before = rows.count();
    atRow("copy-rule");
    atRow("paste-rule-below");
    assertThat(rows).hasCount(before + 1);
    types("td[data-col-id=Input_unitValue]", "]15..20[");
    types(
        "td.annotation",
        "Ground: an answer costs more than the goods. Source: shop rule, limit 20.");
    return saves();
  }

  private void atRow(String entry) {
    page.locator("[data-element-id=" + ROW + "_unitValue]").click(BY_RIGHT);
    page.click(".context-menu-entry-" + entry);
  }

  private void types(String cell, String text) {
    page.locator("tr:has([data-element-id=" + ROW + "_unitValue]) + tr " + cell).click();
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().insertText(text);
  }

  private String saves() {
    page.click("#studio-check");
    assertThat(page.locator("#studio-status")).hasClass("notice good");
    page.click("#studio-save");
    assertThat(page.locator("#studio-status")).containsText("saved");
    return window.path();
  }

  /** Drafts that need each other are one change. Returns its address. */
  String puts(List<String> drafts) {
    window.go("/studio/changes");
    page.fill("[name=name]", "Small faults at once");
    page.fill("[name=reason]", "Small faults wait two days for a yes.");
    page.click("form .primary");
    int put = 0;
    for (String draft : drafts) {
      page.selectOption(
          "select[name=draft]", draft.substring(draft.indexOf(DRAFT) + DRAFT.length()));
      page.click("form[action$='/add'] button");
      assertThat(page.locator("form[action$='/take-out']")).hasCount(++put);
    }
    assertThat(page.locator(".studio-differences tr:has(.badge.good)", OF_A_TABLE)).hasCount(1);
    window.assertGoodToUse();
    return window.path();
  }

  /** What the draft would have done to closed cases. */
  Locator foresees(String draft, int cases) {
    window.go(draft);
    page.click("#studio-agreement a[href$='/back-test']");
    page.fill("[name=cases]", String.valueOf(cases));
    page.click("main form .primary");
    assertThat(page.locator("#progress a.primary")).isVisible(SOON);
    page.reload();
    window.assertGoodToUse();
    return page.locator("main");
  }

  /** Somebody else approves it. */
  void submits(String change) {
    window.go(change);
    page.click("form[action$='/submit'] button");
    assertThat(page.locator("header .badge")).hasText("Waits for approval", LATER);
    assertThat(page.locator("[formaction$='/approve']")).hasCount(0);
  }

  /**
   * Running cases go to the newest version, but for some. Returns the address of the plan.
   *
   * @param count how many of these cases are held back
   * @param held which they are, told by it
   */
  String plansMove(int from, List<String> waiting, int count, List<String> held) {
    window.go("/studio/models/" + PROCESS + "/migrations");
    page.selectOption("[name=from]", String.valueOf(from));
    window.assertGoodToUse();
    page.click("main form button.primary");
    assertThat(page.locator("[data-step=Task_DecideReturn] .badge")).hasText("the same step");
    assertThat(page.locator("[data-island=migration-map][data-ready]")).hasCount(1);
    assertThat(page.locator(".map-same[data-element-id=Task_DecideReturn]")).hasCount(2);
    window.assertGoodToUse();
    page.click("form[action$='/try'] button");
    assertThat(page.locator("#progress:not([hx-trigger]) p.notice:is(.good, .warn)"))
        .isVisible(SOON);
    page.reload();
    listed().stream().filter(waiting::contains).limit(count).forEach(held::add);
    held.forEach(number -> page.check("[value='" + number + "']"));
    page.fill("#veto [name=reason]", "Their lawyers write.");
    page.click("#veto button");
    assertThat(page.locator("[data-count=VETOED]")).hasText(String.valueOf(held.size()));
    window.assertGoodToUse();
    page.fill("form[action$='/submit'] textarea", "They wait by a way that is no longer ours.");
    page.click("form[action$='/submit'] button");
    assertThat(page.locator("form[action$='/submit']")).hasCount(0);
    assertThat(page.locator("form[action$='/approve'] .primary")).hasCount(0);
    return window.path();
  }

  /** The cases that a plan names on its first page. */
  private List<String> listed() {
    return page.locator("[data-case]").all().stream()
        .map(row -> row.getAttribute("data-case"))
        .toList();
  }

  private void opens(String model) {
    window.go("/studio/models/" + model);
    assertThat(page.locator("[data-island-ready=true]")).isVisible();
  }
}

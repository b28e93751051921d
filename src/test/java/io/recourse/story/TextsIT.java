package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Terms of the shop in the studio: one person writes, sees them on a case, another one agrees. */
@RunningProduct
class TextsIT {

  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void product() {
    api = new Api(port);
  }

  @Test
  @DisplayName("POL-01 LAW-02 an owner lengthens a term, sees it on a case, and a lead agrees")
  void agreed() {
    String number = returned();
    String draft;
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/texts");
      owner.assertGoodToUse();
      page.click("a[href='/studio/texts/SHOP/SHOP']");
      owner.assertGoodAsIs();
      draft = begun(owner);
      write(page, "10", "The shop takes goods back for 10 days");
      page.click("#write .button.primary");
      assertThat(page.locator("#findings")).containsText("EU:2026-07-31 grants 14 days");
      write(page, "45", "The shop takes goods back for 45 days");
      page.click("#write button:not(.primary)");
      assertThat(page.locator("#findings")).hasCount(0);
      page.fill("#preview [name=case]", number);
      page.click("#preview .button");
      assertThat(page.locator("#preview tbody")).containsText("45 days, last day");
      owner.assertGoodToUse();
      page.fill("#write [name=reason]", "Competitors give longer.");
      page.click("#write .button.primary");
      assertThat(page.locator("main header .badge.warn")).isVisible();
      assertThat(page.locator("[formaction$=approve]")).hasCount(0);
    }
    try (Window lead = Window.of(port, "lead", "zh-CN")) {
      Page page = lead.go(draft + "?case=" + number);
      lead.assertGoodToUse();
      page.click("[formaction$=approve]");
      assertThat(page.locator("main header .badge")).hasText("已同意");
    }
  }

  @Test
  @DisplayName("POL-01 a rule of the shop is written in fields by keyboard, on a phone, in Chinese")
  void rule() {
    try (Window owner = Window.open(port, "zh-CN", 390).signIn("owner")) {
      Page page = owner.go("/studio/texts/SHOP/SHOP");
      String draft = begun(owner);
      page.press("#write a[href$='/parts']", "Enter");
      page.waitForURL("**/parts");
      owner.assertGoodToUse();
      page.fill("#rule [name='v.key']", "vipPatience");
      page.press("#rule [name='v.key']", "Enter");
      assertThat(page.locator("#rule [name='v.term']")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("#rule [name='v.key']")).hasValue("vipPatience");
      page.selectOption("#rule [name='v.term']", "CHANGE_OF_MIND");
      page.fill("#rule [name='v.number']", "60");
      page.selectOption("#rule [name='v.unit']", "DAYS");
      page.selectOption("#rule [name='v.startsAt']", "LAST_PARCEL");
      page.press("#rule [name='v.levels'][value='VIP']", "Space");
      page.fill("#rule [name='v.ground']", "Members have longer");
      page.fill("#rule [name='v.source']", "shop policy");
      page.selectOption("#rule [name='v.quality']", "PRIMARY");
      page.press("#rule [name='v.source']", "Enter");
      page.waitForURL("**" + draft);
      assertThat(page.locator("section[aria-labelledby=changes-title] tbody"))
          .containsText("60 天，自最后一个包裹送达起算");
      owner.assertGoodToUse();
      page.click("form[action$='/drop'] button");
    }
  }

  /** A draft from the page of the text. */
  private static String begun(Window owner) {
    owner.page().click("main header .button.primary");
    owner.page().waitForURL("**/studio/texts/drafts/*");
    return owner.path();
  }

  private void write(Page page, String days, String ground) {
    page.evaluate(
        "() => document.querySelectorAll('#write details').forEach(one => one.open = true)");
    page.fill("[name='v.changeOfMind.number']", days);
    page.fill("[name='v.changeOfMind.ground']", ground);
    page.fill("#write [name=from]", inThreeYears());
  }

  private String returned() {
    return api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "RETURN", "channel": "API", "orderNumber": "%s",
             "lines": [{"line": 2, "quantity": 1, "reason": "UNWANTED"}]}\
            """
                .formatted(new Shop(api).order(2)))
        .get("number")
        .asText();
  }

  /** By the clock of the product; beyond all to which other stories move it. */
  private String inThreeYears() {
    return LocalDate.ofInstant(new Api(port).now(), ZoneOffset.UTC).plusDays(1_090).toString();
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first story, told by every hand in a browser: customer, staff, auditor. */
@RunningProduct
class BrowserStoryIT {

  private static final FilePayload LAMP = new FilePayload("lamp.png", "image/png", Shop.PHOTO);

  @LocalServerPort int port;
  private Api api;
  private Shop shop;
  private String order;

  @BeforeEach
  void order() {
    api = new Api(port);
    shop = new Shop(api);
    order = shop.order();
  }

  @Test
  @DisplayName("STF-01 STF-02 RET-07 PLT-05 LAW-05 from the portal to the closed case by hand")
  void story() {
    try (Window customer = Window.atDesk(port)) {
      String number = askFor(customer, this::oneDefectiveOneUnwanted);
      decide(number);
      openLabel(number);
      shop.deliver(number, "RETURN");
      inspect(number);
      approve(number);
      api.awaitCase(number, file -> "CLOSED".equals(file.get("status").asText()));
      readOutcome(customer, number);
      audit(number);
    }
  }

  @Test
  @DisplayName("RET-09 an exchange at the same price, asked for in the portal, ships and closes")
  void exchange() {
    try (Window customer = Window.atDesk(port)) {
      String number = askFor(customer, this::oneForAnother);
      assertThat(api.caseFile(number).get("type").asText()).isEqualTo("EXCHANGE");
      if (!"APPROVED".equals(api.caseFile(number).at("/lines/0/decision").asText())) {
        decide(number);
      }
      shop.deliver(number, "RETURN");
      api.complete(
          "warehouse",
          number,
          "Task_InspectReturn",
          """
          {"lines": [{"line": 1, "receivedQuantity": 1, "acceptedQuantity": 1, "grade": "A", "disposition": "RESTOCK"}]}\
          """);
      JsonNode replacement = shop.parcel(number, "REPLACEMENT");
      customer.go("/portal/cases/" + number);
      assertThat(customer.page().locator("main"))
          .containsText(replacement.get("trackingNumber").asText());
      assertThat(api.get("lead", "/api/v1/cases/" + number + "/refunds").get("items")).isEmpty();
    }
  }

  private String askFor(Window customer, java.util.function.Consumer<Page> wish) {
    Page page = customer.go("/portal");
    page.fill("[name=orderNumber]", order);
    page.fill("[name=email]", order + "@example.org");
    page.click("main button.primary");
    page.click("main a.primary");
    wish.accept(page);
    page.click("main form button.primary");
    page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
    return page.url().replaceAll(".*/(RC-\\d+).*", "$1");
  }

  private void oneDefectiveOneUnwanted(Page page) {
    ReturnFormHands.picks(page, 0, "DEFECTIVE");
    page.setInputFiles("[name='entries[0].photo']", LAMP);
    page.click("details.further summary");
    page.fill("[name='entries[1].quantity']", "1");
    ReturnFormHands.saysWhy(page, 1, "UNWANTED");
    assertThat(page.locator("#quote tfoot")).containsText("€159.80");
  }

  private void oneForAnother(Page page) {
    ReturnFormHands.picks(page, 0, "COLOUR_STYLE");
    page.check("[name='entries[0].remedy'][value=EXCHANGE]");
    page.click("details:has([name='entries[0].exchangeSku']) summary");
    page.fill("[name='entries[0].exchangeSku']", "LAMP");
  }

  private void decide(String number) {
    JsonNode task = api.awaitTask("returns", number, "Task_DecideReturn");
    try (Window returns = Window.of(port, "returns")) {
      returns.assertGoodToUse();
      Page page = returns.go("/work?case=" + number);
      assertThat(page.locator(".work-row").first()).containsText(number);
      page.locator(".work-row").first().locator(".work-link").click();
      page.waitForURL("**/work/tasks/" + Api.id(task) + "*");
      page.click("[data-claim]");
      form(page);
      returns.assertGoodToUse();
      page.locator("#task-submit").click();
      assertThat(page.locator("#task-form [role=alert], .fjs-form-field-error").first())
          .isVisible();
      page.locator("h1").click();
      page.keyboard().press("a");
      assertThat(page.getByLabel("Decide as the table says", exactly())).isChecked();
      page.keyboard().press("Control+Enter");
      finished(page);
    }
  }

  private void openLabel(String number) {
    shop.parcel(number, "RETURN");
    var unused = api.awaitMail(order + "@example.org", "label");
    try (Window admin = Window.of(port, "admin")) {
      Page page = admin.go("/work/demo/mails?to=" + order + "@example.org");
      page.locator("summary", new Page.LocatorOptions().setHasText("label")).first().click();
      admin.assertGoodToUse();
      String label = page.locator("details[open] a").first().getAttribute("href");
      assertThat(new String(admin.fetch(label), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
  }

  private void inspect(String number) {
    JsonNode task = api.awaitTask("warehouse", number, "Task_InspectReturn");
    try (Window warehouse = Window.of(port, "warehouse")) {
      Page page = warehouse.go("/work/cases/" + number);
      page.setInputFiles("aside input[type=file]", LAMP);
      page.locator("aside form[enctype] button").click();
      assertThat(page.locator("aside img.thumb")).hasCount(2);
      warehouse.go("/work/tasks/" + Api.id(task));
      page.click("[data-claim]");
      form(page);
      warehouse.assertGoodToUse();
      page.getByLabel("Pieces accepted").nth(1).fill("0");
      choose(page, "Condition", "C");
      choose(page, "Where it goes", "Back to the customer");
      page.getByLabel("What you found").nth(1).fill("deep scratch on the foot");
      finish(page);
    }
    assertThat(api.caseFile(number).at("/lines/1/acceptedQuantity").asInt()).isZero();
  }

  private void approve(String number) {
    JsonNode task = api.awaitTask("finance", number, "Task_ApproveRefund");
    try (Window finance = Window.of(port, "finance")) {
      Page page = finance.go("/work/tasks/" + Api.id(task));
      page.click("[data-claim]");
      form(page);
      page.getByLabel("Approve", exactly()).check();
      finish(page);
    }
  }

  private void readOutcome(Window customer, String number) {
    Page page = customer.go("/portal/cases/" + number);
    assertThat(page.locator("main")).containsText("Refunded");
    customer.assertGoodToUse();
    page.locator("[name=score][value='5']").click();
    assertThat(page.locator(".scores")).hasCount(0);
    JsonNode refunds = api.get("lead", "/api/v1/cases/" + number + "/refunds").get("items");
    assertThat(refunds.findValuesAsText("state")).containsExactly("SETTLED");
  }

  private void audit(String number) {
    try (Window auditor = Window.of(port, "auditor")) {
      Page page = auditor.go("/audit/cases/" + number);
      assertThat(page.locator("[data-island] .step-done").first()).isVisible();
      assertThat(page.locator("#verdict .good")).isVisible();
      page.locator("#verdict button").click();
      assertThat(page.locator("#verdict .good")).isVisible();
      assertThat(page.locator("ol.timeline")).containsText("returns");
      auditor.assertGoodToUse();
      String lines = export(auditor, "jsonl");
      assertThat(lines.lines()).hasSizeGreaterThan(40).allMatch(line -> line.contains(number));
      assertThat(export(auditor, "csv").lines().findFirst().orElse("")).contains("hash");
      auditor.go("/audit?number=" + number);
      auditor.assertGoodToUse();
      auditInChinese(auditor.go("/audit/cases/" + number + "?lang=zh-CN"));
    }
  }

  private static void auditInChinese(Page page) {
    Locator drawn = page.locator("[data-island][data-ready]");
    assertThat(drawn.filter(new FilterOptions().setHasText("退货已结案"))).hasCount(1);
    assertThat(page.locator("li > .badge + strong").allTextContents())
        .isNotEmpty()
        .allMatch(step -> step.codePoints().anyMatch(Character::isIdeographic));
  }

  private static String export(Window auditor, String format) {
    String path = "/api/v1/audit/export?format=" + format + "&case=";
    String number = auditor.page().locator("h1").textContent().replaceAll(".*(RC-\\d+).*", "$1");
    return new String(auditor.fetch(path + number), StandardCharsets.UTF_8);
  }

  private static void form(Page page) {
    assertThat(page.locator("main [action*='/release']")).isVisible();
    assertThat(page.locator("#task-submit")).isVisible();
  }

  private static void finish(Page page) {
    page.locator("#task-submit").click();
    finished(page);
  }

  private static void finished(Page page) {
    page.waitForURL(Pattern.compile(".*/work(/tasks/[^?]*)?\\?.*done=1.*|.*/work(\\?.*)?$"));
  }

  /** Chooses in the second line of a list field. */
  private static void choose(Page page, String label, String option) {
    Locator field =
        page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label)).nth(1);
    field.locator(".fjs-select-display, input").first().click();
    page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
        .first()
        .click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** What the customer of a long story does, all of it on the portal. */
final class PortalHands {

  private static final FilePayload PHOTO = new FilePayload("machine.png", "image/png", Shop.PHOTO);

  private final Stage stage;
  private final SoldMachine machine;

  PortalHands(Stage stage, SoldMachine machine) {
    this.stage = stage;
    this.machine = machine;
  }

  void signIn() {
    Page page = page("/portal");
    page.fill("[name=orderNumber]", machine.order());
    page.fill("[name=email]", machine.email());
    page.locator("main button.primary").click();
    page.waitForURL(Pattern.compile(".*/portal/orders/.*"));
  }

  String asksRepair(String symptom) {
    Page page = page("/portal/orders/" + machine.order());
    page.locator("main a[href*='/portal/repairs/new']").first().click();
    page.selectOption("[name=article]", "1/" + machine.order());
    page.fill("[name=symptom]", symptom);
    page.locator("main form button.primary").click();
    return opened(page);
  }

  String asksMoneyBack(String note) {
    Page page = page("/portal/orders/" + machine.order());
    page.locator("main a[href$='/return']").first().click();
    ReturnFormHands.picks(page, 0, "FAULT_IN_USE");
    page.fill("[name='entries[0].note']", note);
    page.setInputFiles("[name='entries[0].photo']", PHOTO);
    page.locator("main form button.primary").click();
    return opened(page);
  }

  String complains(String about, String subject, String text) {
    Page page = page("/portal/complaints/new");
    page.selectOption("[name='answer.aboutCase']", about);
    page.fill("[name='answer.subject']", subject);
    page.fill("[name='answer.text']", text);
    page.locator("main form button.primary").click();
    return opened(page);
  }

  void saysItWorks(String number) {
    Page page = caseOf(number);
    page.locator("form[action$='/repair/confirmation'] [name=works][value=true]").click();
    assertThat(page.locator("form[action$='/repair/confirmation']")).hasCount(0);
  }

  void rates(String number, int score) {
    Page page = caseOf(number);
    page.locator("form[action$='/rate'] [name=score][value='" + score + "']").click();
    assertThat(page.locator("form[action$='/rate']")).hasCount(0);
  }

  void counters(String number, String sum, String words) {
    Page page = caseOf(number);
    page.locator("details:has(form[action$='/complaint/counter']) summary").first().click();
    page.fill("form[action$='/complaint/counter'] [name=sum]", sum);
    page.fill("form[action$='/complaint/counter'] [name=words]", words);
    CodeHands.presses(
        "form[action$='/complaint/counter'] button", page, stage.api, machine.email());
    assertThat(page.locator("form[action$='/complaint/accept']")).hasCount(0);
  }

  void accepts(String number) {
    Page page = caseOf(number);
    CodeHands.presses("form[action$='/complaint/accept'] button", page, stage.api, machine.email());
    assertThat(page.locator("form[action$='/complaint/accept']")).hasCount(0);
  }

  Page caseOf(String number) {
    return page("/portal/cases/" + number);
  }

  private Page page(String path) {
    return stage.read(stage.customer().go(path));
  }

  private String opened(Page page) {
    page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
    return stage.read(page).url().replaceAll(".*/(RC-\\d+).*", "$1");
  }
}

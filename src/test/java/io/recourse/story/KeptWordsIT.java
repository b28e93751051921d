package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody writes takes no word with it. */
@RunningProduct
class KeptWordsIT {

  private static final String KEPT_OF_TASK =
      "Object.entries(localStorage).find(([key]) => /^recourse-typed .*task /.test(key))";
  private static final String WORDS = "The shade has a crack on its left side";

  @LocalServerPort int port;

  @Test
  @DisplayName("RET-04 words of a return form outlive the customer's session")
  void returnForm() {
    try (Window window = Window.open(port, "en", 390)) {
      Page page = window.go("/portal");
      enter(page);
      page.locator("main a.primary").click();
      ReturnFormHands.picks(page, 0, "DEFECTIVE");
      page.click("details:has([name=comment]) summary");
      page.fill("[name=comment]", WORDS);
      page.context().clearCookies();
      page.locator("main form button.primary").click();

      assertThat(page.locator("[role=alert]")).containsText("session has ended");
      enter(page);
      assertThat(page.locator("[name=comment]")).hasValue(WORDS);
      assertThat(page.locator("[name='entries[0].quantity']")).hasValue("1");
      assertThat(page.locator("[name='entries[0].picked'][type=checkbox]")).isChecked();
      assertThat(page.locator("[name='entries[0].reason'][value=DEFECTIVE]")).isChecked();
    }
  }

  @Test
  @DisplayName("STF-02 words of an account form outlive the session of staff")
  void pageOfStaff() {
    try (Window window = Window.of(port, "admin")) {
      Page page = window.go("/work/staff");
      page.locator("main form").first().locator("[name=displayName]").fill(WORDS);
      page.locator("main form").first().locator("[name=name]").fill("kept");
      page.locator("main form").first().locator("[value=agent]").check();
      page.context().clearCookies();
      page.locator("main form").first().locator("button").click();

      assertThat(page.locator("[role=alert]")).containsText("session has ended");
      page.fill("[name=username]", "admin");
      page.fill("[name=password]", "admin");
      page.click("main button.primary");
      assertThat(page.locator("main form").first().locator("[name=displayName]")).hasValue(WORDS);
      assertThat(page.locator("main form").first().locator("[value=agent]")).isChecked();
      assertThat(page.url()).doesNotContain("jsessionid");
    }
  }

  @Test
  @DisplayName(
      "PLT-05 what is typed into a task without network or session is there again, for its writer"
          + " alone")
  void taskAndReply() {
    String number = asked();
    String task = "/work/tasks/" + Api.id(api().awaitTask("agent", number, "Task_AnswerInquiry"));
    try (Window window = Window.of(port, "agent")) {
      Page page = window.go(task);
      page.click("[data-claim]");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("body")).hasAttribute("data-form", "ready");
      page.context().setOffline(true);
      write(page, WORDS);
      assertThat(page.locator("#task-saved")).containsText("kept on this machine");
      page.context().setOffline(false);
      assertThat(page.locator("#task-saved")).hasText("Draft kept.");

      page.context().setOffline(true);
      write(page, WORDS + " and its right");
      assertThatThrownBy(page::reload).isInstanceOf(PlaywrightException.class);
      page.context().setOffline(false);
      assertWritten(window.go(task), WORDS + " and its right");
      window.assertGoodAsIs();

      page.context().setOffline(true);
      write(page, WORDS + " and its wire");
      assertThat(page.locator("#task-saved")).containsText("kept on this machine");
      Object keptHere = page.evaluate(KEPT_OF_TASK);
      page.context().setOffline(false);
      assertThat(page.locator("#task-saved")).hasText("Draft kept.");
      wroteElsewhere(task, "The socket is loose");
      window.go("/work").evaluate("kept => localStorage.setItem(...kept)", keptHere);
      assertThat(window.go(task).locator("#task-form textarea[required]"))
          .hasValue("The socket is loose");
      page.getByText("Take what was typed on this machine").click();
      assertWritten(page, WORDS + " and its wire");

      page.context().clearCookies();
      write(page, WORDS + " and its foot");
      page.keyboard().press("Control+Enter");
      assertThat(page.locator("#task-saved a")).hasAttribute("href", "/sign-in");
      window.signIn("lead");
      window.go(task);
      assertWritten(page, "");
      page.locator("form[action$='/sign-out'] button").click();
      window.signIn("agent");
      assertWritten(window.go(task), WORDS + " and its foot");

      page.locator("form:has([data-write]) button[value=true]").click();
      assertThat(page.locator(".letters")).containsText("its foot");
      assertThat(page.locator("body[data-ready]")).hasCount(1);
      assertThat(page.locator("[data-write]")).hasValue("");
      assertThat(window.go("/work/cases/" + number).locator("[data-unsent]")).hasValue("");
      page.locator("[data-unsent]").fill(WORDS);
      assertThat(window.go(task).locator("[data-write]")).hasValue(WORDS);
    }
  }

  @Test
  @DisplayName("INT-02 INT-11 words stay at the door and with the call that they were typed for")
  void ownDoor() {
    String number = asked();
    try (Window window = Window.of(port, "agent")) {
      Page page = window.go("/work/cases/" + number);
      page.locator("[data-unsent]").fill("He shouts, be careful");
      Locator box = window.go("/work/inbox/" + number).locator("[data-unsent]");
      assertThat(box).hasValue("");
      window.assertGoodAsIs();
      page.locator("[data-begun]").click();
      assertThat(box).hasValue("He shouts, be careful");
      assertThat(page.locator("[data-begun]")).isHidden();
      assertThat(window.go("/work/cases/" + number).locator("[data-unsent]")).hasValue("");
      assertThat(window.go("/work/inbox/" + number).locator("[data-unsent]"))
          .hasValue("He shouts, be careful");

      window.go("/work/hotline").locator("#call [name=text]").fill(WORDS);
      page.fill("form.search [name=q]", "nobody of this name");
      page.locator("form.search button").click();
      page.locator(".notice.warn[role=status]").waitFor();
      assertThat(page.locator("#call [name=text]")).hasValue(WORDS);
      page.fill("form.search [name=q]", number);
      page.locator("form.search button").click();
      assertThat(page.locator("#call [name=subject]")).isVisible();
      assertThat(page.locator("#call [name=text]")).hasValue(WORDS);
      assertThat(window.go("/work/hotline").locator("#call [name=text]")).hasValue("");
    }
  }

  @Test
  @DisplayName("PRV-02 who comes next at a machine finds neither words nor choice of others")
  void nextPerson() {
    String number = asked();
    var unused = api().awaitTask("agent", number, "Task_AnswerInquiry");
    String list = "/work?queue=team&case=" + number;
    try (Window window = Window.of(port, "agent")) {
      Page page = window.go(list);
      page.locator("[data-choose]").first().check();
      page.click(".work-write summary");
      page.fill("[name=note]", "Suspected fraud");
      assertThat(window.go("/work?queue=mine").locator("[name=note]")).hasValue("");
      assertThat(window.go(list).locator("[name=note]")).hasValue("Suspected fraud");
      assertThat(page.locator("[data-choose]").first()).isChecked();
      window.go("/work/cases/" + number).locator("[data-unsent]").fill(WORDS);
      page.context().clearCookies();
      page.locator("form:has([data-unsent]) button[value=true]").click();
      window.signIn("agent2");
      assertThat(window.go("/work/cases/" + number).locator("[data-unsent]")).hasValue("");
      assertThat(window.go(list).locator("[name=note]")).hasValue("");
      assertThat(page.locator("[data-choose]").first()).not().isChecked();

      page.locator("[data-choose]").first().check();
      page.click(".work-write summary");
      page.fill("[name=note]", "Another word");
      window.go("/work/cases/" + number).locator("[data-unsent]").fill(WORDS);
      page.locator("form[action$='/sign-out'] button").click();
      window.assertGoodAsIs();
      assertThat(page.locator("#unsent button:not([data-go])")).isFocused();
      page.locator("#unsent button:not([data-go])").click();
      assertThat(page.locator("[data-unsent]")).hasValue(WORDS);
      page.locator("form[action$='/sign-out'] button").click();
      page.locator("#unsent [data-go]").click();
      assertThat(page.locator("body[data-ready]:not(:has(form[action$='/sign-out']))")).hasCount(1);
      assertThat(page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"))
          .asString()
          .doesNotContain("agent2", "Another word", "Suspected fraud");
    }
  }

  private void wroteElsewhere(String task, String words) {
    String draft = task.replace("/work/", "/api/v1/") + "/draft";
    Api.Answer kept =
        api().send("agent", "PUT", draft, "{\"values\": {\"words\": \"%s\"}}".formatted(words));
    assertThat(kept.status()).isEqualTo(204);
  }

  private static void write(Page page, String words) {
    page.locator("#task-form textarea[required]").fill(words);
    page.locator("[data-write]").fill(words);
  }

  private static void assertWritten(Page page, String words) {
    assertThat(page.locator("body")).hasAttribute("data-form", "ready");
    assertThat(page.locator("#task-form textarea[required]")).hasValue(words);
    assertThat(page.locator("[data-write]")).hasValue(words);
  }

  private Api api() {
    return new Api(port);
  }

  private String asked() {
    return api()
        .post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "INQUIRY", "channel": "API", "orderNumber": "%s", "subject": "Dimmer", "text": "How?"}\
            """
                .formatted(new Shop(api()).order()))
        .get("number")
        .asText();
  }

  private static void enter(Page page) {
    page.fill("[name=orderNumber]", "DEMO-1001");
    page.fill("[name=email]", "anna@example.org");
    page.locator("main form button.primary").click();
  }
}

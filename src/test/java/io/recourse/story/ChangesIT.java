package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner puts two drafts together in the browser; a lead reads both on one page. */
@RunningProduct
class ChangesIT {

  private static final String DRAFTS = "/api/v1/models/drafts";

  @LocalServerPort int port;

  @Test
  @DisplayName(
      "IMP-06 two models are one change: put together, submitted, read, given back, dropped")
  void twoModels() {
    Api api = new Api(port);
    String process = draft(api, "BPMN", "SuggestionProcess", " isExecutable=", "  isExecutable=");
    String table = draft(api, "DMN", "caseRouting", "<decision ", "<decision  ");
    try (Window owner = Window.of(port, "owner");
        Window lead = Window.of(port, "lead", "zh-TW")) {
      Page page = owner.go("/studio");
      page.click("a[href$='/studio/changes']");
      owner.assertGoodToUse();
      page.fill("[name=name]", "Suggestions by value");
      page.fill("[name=reason]", "The small ones wait too long.");
      page.click("form .primary");
      page.selectOption("select[name=draft]", process);
      page.click("form[action$='/add'] button");
      assertThat(page.locator("form[action$='/take-out']")).hasCount(1);
      page.selectOption("select[name=draft]", table);
      page.click("form[action$='/add'] button");
      assertThat(page.locator("form[action$='/take-out']")).hasCount(2);
      owner.assertGoodToUse();
      page.click("form[action$='/submit'] button");
      assertThat(page.locator("header .badge")).hasText("Waits for approval");
      assertThat(page.locator("[formaction$='/approve']")).hasCount(0);

      Page read = lead.go(page.url().substring(page.url().indexOf("/studio")));
      lead.assertGoodToUse();
      assertThat(read.locator("[name=untested]")).isVisible();
      read.click("[formaction$='/approve']");
      assertThat(read.locator("[role=alert]")).isVisible();
      read.click("#agreement summary");
      assertThat(read.locator("#pilot [name=until]")).isVisible();
      lead.assertGoodToUse();
      read.fill("[name=reason]", "先回測。");
      read.click("form[action$='/return'] button:not([formaction])");
      assertThat(read.locator("header .badge")).hasText("編輯中");

      page.reload();
      assertThat(page.locator(".studio-words", new LocatorOptions().setHasText("先回測。")))
          .isVisible();
      page.click("main > details summary");
      page.click("form[action$='/drop'] button");
      assertThat(page.locator("header .badge")).hasText("Dropped");
      owner.assertGoodToUse();
    } finally {
      var unused = api.send("owner", "DELETE", DRAFTS + "/" + process, "");
      unused = api.send("owner", "DELETE", DRAFTS + "/" + table, "");
    }
  }

  /** The newest version with a word of it changed. */
  private static String draft(Api api, String kind, String key, String from, String to) {
    ObjectNode model = (ObjectNode) api.get("owner", "/api/v1/models/" + key);
    ObjectNode draft = model.objectNode();
    draft.put("kind", kind).put("key", key);
    draft.put("basedOn", model.path("version").asInt());
    draft.put("content", model.path("content").asText().replaceFirst(from, to));
    return api.post("owner", DRAFTS, draft.toString()).path("id").asText();
  }
}

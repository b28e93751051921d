package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner changes a model in the browser: a bad change is stopped, a good one is deployed. */
@RunningProduct
class StudioIT {

  private static final String MODEL = "/studio/models/CustomerMessageProcess";

  /** The draft as the server kept it. */
  private static final String SAVED =
      "() => fetch('/api/v1/models/drafts/' + new URLSearchParams(location.search).get('draft'))"
          + ".then((answer) => answer.json()).then((draft) => draft.content)";

  private static final String DEPLOYED =
      "() => fetch('/api/v1/models/PraiseProcess').then((answer) => answer.json())"
          + ".then((model) => model.content)";

  /** Somebody else saves the draft meanwhile: as it is, or as another text. */
  private static final String OVERWRITE =
      """
      async (text) => {
        const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
        const path = "/api/v1/models/drafts/" + new URLSearchParams(location.search).get("draft");
        const draft = await fetch(path);
        const content = text ?? (await draft.json()).content;
        const headers = { "Content-Type": "application/json", "If-Match": draft.headers.get("ETag"), [meta("csrf-header")]: meta("csrf-token") };
        return (await fetch(path, { method: "PUT", headers, body: JSON.stringify({ content }) })).status;
      }
      """;

  /** Somebody submits the draft meanwhile. */
  private static final String SUBMIT =
      """
      async () => {
        const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
        const path = "/api/v1/models/drafts/" + new URLSearchParams(location.search).get("draft") + "/submit";
        const headers = { "Content-Type": "application/json", [meta("csrf-header")]: meta("csrf-token") };
        return (await fetch(path, { method: "POST", headers, body: '{"reason": "Sooner."}' })).status;
      }
      """;

  /** How long it takes until the difference is told line by line, in milliseconds. */
  private static final String LINES =
      """
      async () => {
        const lines = document.getElementById("studio-lines");
        const begin = performance.now();
        const told = new Promise((done) => new MutationObserver(() => lines.querySelector("tbody") && done()).observe(lines, { childList: true, subtree: true }));
        lines.open = true;
        await told;
        return performance.now() - begin;
      }
      """;

  private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(30_000);
  private static final HasTextOptions LATER = new HasTextOptions().setTimeout(30_000);

  @LocalServerPort int port;

  @Test
  @DisplayName(
      "PLT-05 a changed model is checked, refused, mended, submitted, approved by a lead and"
          + " deployed")
  void changesModel() {
    try (Window owner = Window.of(port, "owner")) {
      owner.go("/studio");
      owner.assertGoodToUse();
      Page page = owner.go(MODEL);
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      owner.assertGoodToUse();
      page.locator(".studio-twin button[data-element=Task_SendWord]").click();
      assertThat(page.locator("#studio-choices-delegateExpression option[value*=sendWord]"))
          .hasCount(1);
      implement(page, "${nobodyDelegate}");
      check(page);
      assertThat(page.locator("#studio-findings [data-finding=Task_SendWord]").first()).isVisible();
      submit(page);
      assertThat(page.locator("#studio-status")).hasClass("notice bad");
      implement(page, "${sendWordDelegate}");
      rename(page, "Send the word");
      submit(page);
      assertThat(page.locator("#studio-agreement .badge"))
          .hasText("Waits for approval", new HasTextOptions().setTimeout(30_000));
      assertThat(page.locator("#studio-agreement [value=approve]")).isHidden();
      page.selectOption("#studio-comments [name=element]", "Task_SendWord");
      page.fill("#studio-comments [name=words]", "By our own step from now on.");
      page.click("#studio-comments form:not(li form) button");
      assertThat(page.locator("#studio-comments li")).containsText("our own step");
      owner.assertGoodToUse();
      approve(page.url());
      owner.go("/studio");
      assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("CustomerMessageProcess")))
          .containsText("2");
    }
  }

  @Test
  @DisplayName(
      "PLT-05 the return opens where it begins at full size; a step one level deeper opens its own"
          + " plane")
  void opensStretch() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/ReturnExchangeProcess");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      owner.assertGoodToUse();
      assertThat(shape(page, "CallActivity_Contest")).isVisible();
      assertThat(shape(page, "Task_InspectReturn")).isHidden();
      Locator drawing = page.locator(".studio-canvas svg .viewport").first();
      assertThat(drawing).hasAttribute("transform", Pattern.compile("matrix\\(1 0 0 1 .*"));
      page.click("[data-tool=fit]");
      assertThat(drawing).hasAttribute("transform", Pattern.compile("matrix\\(0\\..*"));
      assertLooksAround(page, drawing);
      page.click("[data-tool=find]");
      assertThat(page.locator(".studio-canvas .djs-search-input input")).isFocused();
      page.keyboard().press("Escape");
      page.locator(".studio-twin button[data-element=Task_InspectReturn]").click();

      assertThat(shape(page, "Task_InspectReturn")).isVisible();
      assertThat(shape(page, "CallActivity_Contest")).isHidden();
      assertThat(page.locator(".bjs-breadcrumbs")).containsText("Inspect goods");
      owner.assertGoodToUse();
    }
  }

  /** Larger and smaller, the map, the whole screen and back. */
  private static void assertLooksAround(Page page, Locator drawing) {
    String whole = drawing.getAttribute("transform");
    page.click("[data-tool=zoomIn]");
    assertThat(drawing).not().hasAttribute("transform", whole);
    String larger = drawing.getAttribute("transform");
    page.click("[data-tool=zoomOut]");
    assertThat(drawing).not().hasAttribute("transform", larger);
    page.click("[data-tool=map]");
    assertThat(page.locator(".djs-minimap.open")).isVisible();
    page.click("[data-tool=map]");
    assertThat(page.locator(".djs-minimap.open")).hasCount(0);
    page.click("[data-tool=full]");
    assertThat(page.locator(".studio-desk:fullscreen")).isVisible();
    page.click("[data-tool=full]");
    assertThat(page.locator(".studio-desk:fullscreen")).hasCount(0);
  }

  @Test
  @DisplayName(
      "IMP-06 an untouched model is kept letter for letter; the panel offers what may be deployed;"
          + " a fault is marked while drawing; a token walks without changing anything")
  void drawsWithinBounds() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/PraiseProcess?lang=zh-CN");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      page.click("[data-tool=walk]");
      assertThat(page.locator(".bts-palette [title='重新试走']")).isVisible();
      owner.assertGoodToUse();
      page.click("[data-tool=walk]");
      assertThat(page.locator(".bts-palette")).isHidden();
      page.click("#studio-save");
      assertThat(page.locator("#studio-status")).hasClass("notice good");
      assertThat(page.evaluate(SAVED)).isEqualTo(page.evaluate(DEPLOYED));

      page.locator(".studio-twin button[data-element^=Task_]").first().click();
      appendsMail(page);
      page.locator(".studio-twin button[data-element^=Task_]").first().click();
      Locator panel = page.locator("#studio-properties");
      assertThat(panel.locator("[data-group-id=group-CamundaPlatform__Implementation]"))
          .isVisible();
      assertThat(panel.locator("[data-group-id*=Listener], [data-group-id*=Connector]"))
          .hasCount(0);
      assertThat(panel.locator("[name=implementationType] option:not([hidden])")).hasCount(2);
      implement(page, "${nobodyDelegate}");
      assertThat(page.locator("#studio-findings [data-finding^=Task_]").first()).isVisible();
      readsRule(owner, page);
    }
  }

  /** A finding leads to what its rule asks for, beside what is being drawn. */
  private static void readsRule(Window owner, Page page) {
    Page rule =
        page.waitForPopup(() -> page.click("#studio-findings a[href='/studio/rules/delegate']"));
    assertThat(rule.locator("h1")).hasText("步骤要指明由哪个内置步骤执行");
    assertThat(rule.locator("pre").first()).containsText("${workOutDelegate}");
    rule.close();
    page.click("#studio-save");
    assertThat(page.locator("#studio-status")).hasClass("notice good");
    owner.go("/studio/rules");
    owner.assertGoodToUse();
    page.click("main a[href='/studio/rules/wait']");
    owner.assertGoodToUse();
  }

  @Test
  @DisplayName(
      "IMP-06 the difference is told line by line, a text of two megabytes in about a second")
  void tellsLines() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/PraiseProcess");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      page.click("#studio-save");
      assertThat(page.locator("#studio-status")).hasClass("notice good");
      String kept = page.evaluate(SAVED).toString();
      String notes =
          IntStream.range(0, 34_000)
              .mapToObj("<!-- What was said of step %05d when two had read it -->\n"::formatted)
              .collect(joining());
      String end = "</bpmn:definitions>";
      String large =
          kept.replace(end, notes + end).replaceFirst("name=\"[^\"]+\"", "name=\"Other\"");
      assertThat(large.length()).isGreaterThan(1_900_000);
      assertThat(page.evaluate(OVERWRITE, large)).isEqualTo(200);
      page.reload();
      assertThat(page.locator("#studio-differences tbody tr").first()).isVisible(SOON);
      assertThat(page.locator("#studio-pair .djs-container:has(.djs-shape)")).hasCount(2);

      double took = ((Number) page.evaluate(LINES)).doubleValue();

      System.out.printf("Difference of two megabytes, line by line: %.0f ms%n", took);
      assertThat(took).isLessThan(3_000);
      assertThat(page.locator("#studio-lines [role=status]"))
          .hasText(
              Pattern.compile("Lines added: 34001, removed: 1\\. Not shown are 3\\d{4} more\\."));
      assertThat(page.locator("#studio-lines tr.studio-line-removed")).hasCount(1);
      assertThat(page.locator("#studio-lines tr.studio-line-added ins").first())
          .containsText("name=\"Other\"");
      assertThat(page.evaluate(OVERWRITE, kept)).isEqualTo(200);
    }
  }

  /** Picked by its words and its subject: nothing is typed, and the id comes by itself. */
  private static void appendsMail(Page page) {
    assertThat(page.locator("#studio-properties [name=studio-step]")).isVisible(SOON);
    page.locator(".djs-context-pad [data-action=append]").click();
    page.locator(".djs-popup-search input").fill("发邮件给客户");
    page.keyboard().press("End"); // the menu listens for keys
    assertThat(page.locator(".djs-popup-results .entry.selected")).hasText("发邮件给客户");
    assertThat(page.locator(".djs-popup-results .entry")).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(shape(page, "Task_MailTheCustomer")).isVisible();
    page.click("[data-tool=undo]");
    assertThat(shape(page, "Task_MailTheCustomer")).hasCount(0);
    page.click("[data-tool=redo]");
    page.locator(".studio-twin button[data-element=Task_MailTheCustomer]").click();
    Locator mail = page.locator("#studio-properties [name=studio-input-template]");
    mail.selectOption(new SelectOption().setLabel("申请已通过"));
    page.click("#studio-save");
    assertThat(page.locator("#studio-status")).hasClass("notice good");
    assertThat(page.locator("#studio-findings")).not().containsText("Task_VerbNoun");
    assertThat(page.evaluate(SAVED).toString())
        .containsPattern(
            "<bpmn:sendTask id=\"Task_MailTheCustomer\" name=\"Mail the customer\""
                + " camunda:delegateExpression=\"\\$\\{tellCustomerDelegate}\">")
        .contains("<camunda:inputParameter name=\"template\">approved</camunda:inputParameter>");
  }

  @Test
  @DisplayName(
      "PLT-05 the studio's own words read Chinese on a Chinese page; a token walks through a"
          + " gateway; an event has another id than its message")
  void speaksChinese() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio");
      page.clock().install();
      owner.go("/studio/models/RefundProcess?lang=zh-TW");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      assertThat(page.locator(".djs-palette [data-action='hand-tool']"))
          .hasAttribute("aria-label", "啟用拖動工具");
      page.click("[data-tool=walk]");
      page.locator("[data-container-id=StartEvent_RefundReserved] .bts-context-pad").click();
      page.clock().runFor(15_000);
      assertThat(page.locator(".bts-log")).containsText("Approval needed?");
      assertThat(page.locator("[data-container-id=Task_SendRefund] .bts-context-pad").first())
          .isVisible();
      page.click("[data-tool=walk]");
      waitsForMessage(page);
    }
  }

  /** The same words name both, and a model with one id twice opens no more. */
  private static void waitsForMessage(Page page) {
    page.locator(".studio-twin button[data-element=Task_SendRefund]").click();
    page.locator(".djs-context-pad [data-action=append]").click();
    page.locator(".djs-popup-search input").fill("訊息中間捕獲事件");
    page.keyboard().press("End"); // the menu listens for keys
    page.locator(".djs-popup-results [data-id=append-message-intermediate-catch]").click();
    page.selectOption("#studio-properties [name=studio-message]", "Message_RefundReported");
    page.click("#studio-save");
    assertThat(page.locator("#studio-status")).hasClass("notice good");
    assertThat(page.evaluate(SAVED).toString())
        .containsOnlyOnce(" id=\"Message_RefundReported\"")
        .containsOnlyOnce(" id=\"MessageEvent_RefundReported\"");
  }

  @Test
  @DisplayName("IMP-06 a table is changed cell by cell, tried, and saved without any other change")
  void editsTable() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio/models/loanOffer");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      owner.assertGoodToUse();
      type(page, "25");
      page.fill("#studio-trial [data-fact=category]", "phones");
      page.fill("#studio-trial [data-fact=repairDays]", "9");
      page.click("#studio-trial-ask");
      assertThat(page.locator("#studio-trial output"))
          .hasText(
              "Row 3: depositPercent = 25, ground = A device is lent while a long repair"
                  + " lasts, for a deposit, offered = true");
      page.click("#studio-save");
      assertThat(page.locator("#studio-status")).hasClass("notice good");
      page.reload();
      assertThat(page.locator("#studio-differences tbody tr")).hasCount(1);
      assertThat(page.locator("#studio-differences tbody tr")).containsText("2025");
      savedByTwo(page);
      page.locator(".studio-twin [data-element=Rule_Loyal]").click();
      owner.assertGoodToUse();
      String saved = page.locator("#studio-data").evaluate(SAVED).toString();
      assertThat(saved).contains("P3650D", "Source_loanOffer", "<text>25</text>", "dmndi:DMNDI");
    }
  }

  @Test
  @DisplayName(
      "IMP-06 a form is shown in its editor and as staff meet it, also at a phone's width; what"
          + " is changed is kept after eight quiet seconds and told field by field")
  void showsForm() {
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/studio");
      page.clock().install();
      owner.go("/studio/models/Task_AnswerInquiry");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      owner.assertGoodToUse();
      assertThat(page.locator("#studio-preview-paper")).containsText("A question back");
      page.selectOption("#studio-preview-language", "zh-TW");
      assertThat(page.locator("#studio-preview-paper")).containsText("反問");
      page.check("#studio-preview-phone");
      assertThat(page.locator("#studio-preview-paper.is-phone")).isVisible();
      assertThat(page.locator("#studio-preview-paper").boundingBox().width).isLessThan(391.0);

      page.locator(".studio-twin [data-element^=words]").click();
      Locator limits = page.locator(".studio-form [data-group-id=group-validation]");
      limits.locator(".bio-properties-panel-group-header").click();
      limits.locator("[name=maxLength]").fill("3000");
      page.clock().runFor(9_000);
      assertThat(page.locator("#studio-autosaved")).containsText("Saved by itself");
      savesNothingIntoConflict(page, limits.locator("[name=maxLength]"));
      owner.go(page.url().substring(page.url().indexOf("/studio")) + "&lang=zh-TW");
      assertThat(page.locator(".fjs-palette-container")).containsText("單行文字");
      assertThat(page.locator(".fjs-palette-container"))
          .not()
          .containsText(Pattern.compile("Text|Select|Input"));
      assertThat(page.locator("#studio-differences tbody tr")).hasCount(1);
      assertThat(page.locator("#studio-differences tbody tr"))
          .containsText(Pattern.compile("validate.*4000.*3000"));
    }
  }

  /**
   * Nothing is sent by itself while two sides stand beside each other, and none is lost unasked.
   */
  private static void savesNothingIntoConflict(Page page, Locator limit) {
    assertThat(page.evaluate(OVERWRITE)).isEqualTo(200);
    limit.fill("2000");
    page.clock().runFor(9_000);
    assertThat(page.locator("#studio-conflict tbody tr")).containsText("2000");
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method()));
    limit.fill("1000");
    page.clock().runFor(9_000);
    assertThat(page.locator("#studio-save")).isEnabled();
    assertThat(sent).doesNotContain("PUT");
    assertThat(page.locator("#studio-take-theirs")).isHidden();
    page.click("#studio-conflict summary");
    page.click("#studio-take-theirs");
    assertOpenedAnew(page);
  }

  @Test
  @DisplayName(
      "IMP-06 running cases are planned, tried, held back, agreed on by a lead and moved in the"
          + " browser")
  void movesRunningCases() {
    Api api = new Api(port);
    String held = inquiry(api);
    String goes = inquiry(api);
    renameAnswer(api);
    try (Window owner = Window.of(port, "owner");
        Window lead = Window.of(port, "lead", "zh-CN")) {
      Page page = owner.go("/studio/models/InquiryProcess?version=1");
      assertThat(page.locator("[data-container-id=Task_AnswerInquiry] .djs-overlay-heat"))
          .isVisible(SOON);
      page.uncheck("#studio-heat");
      assertThat(page.locator(".djs-overlay-heat")).hasCount(0);
      page.click("main header a[href$='/migrations']");
      page.selectOption("[name=from]", "1");
      page.click("main form button.primary");
      assertThat(page.locator("[data-step=Task_AnswerInquiry] .badge")).hasText("the same step");
      owner.assertGoodToUse();
      page.click("form[action$='/try'] button");
      assertThat(page.locator("#progress:not([hx-trigger]) p.notice.good")).isVisible(SOON);
      page.reload();
      page.check("[value='" + held + "']");
      page.fill("#veto [name=reason]", "Her lawyer writes.");
      page.click("#veto button");
      assertThat(page.locator("[data-count=VETOED]")).hasText("1");
      page.fill("form[action$='/submit'] textarea", "The name was wrong.");
      page.click("form[action$='/submit'] button");
      assertThat(page.locator("form[action$='/submit']")).hasCount(0);
      assertThat(page.locator("form[action$='/approve'] .primary")).hasCount(0);

      Page answers = lead.go(page.url().substring(page.url().indexOf("/studio")));
      lead.assertGoodToUse();
      assertThat(answers.locator("[data-case='" + held + "']")).containsText("已保留");
      answers.click("form[action$='/approve'] .primary");
      assertThat(answers.locator("#progress h2")).hasText("已完成", LATER);
      answers.reload();
      assertThat(answers.locator("[data-case='" + goes + "']")).hasAttribute("data-state", "MOVED");
      assertThat(answers.locator("[data-case='" + held + "']"))
          .hasAttribute("data-state", "VETOED");
      lead.assertGoodToUse();
    }
  }

  private static String inquiry(Api api) {
    String number =
        api.post(
                "agent",
                "/api/v1/cases",
                """
                {"type": "INQUIRY", "channel": "API", "orderNumber": "%s", "subject": "Dimmer", "text": "How?"}\
                """
                    .formatted(new Shop(api).order()))
            .get("number")
            .asText();
    var unused = api.awaitTask("agent", number, "Task_AnswerInquiry");
    return number;
  }

  /** A lead deploys what an owner wrote: the task has another name. */
  private void renameAnswer(Api api) {
    ObjectNode draft = (ObjectNode) api.get("owner", "/api/v1/models/InquiryProcess");
    String model = draft.path("content").asText();
    draft.retain("kind", "key");
    draft.put("basedOn", 1);
    draft.put("content", model.replace("name=\"Answer inquiry\"", "name=\"Answer them\""));
    String id = api.post("owner", "/api/v1/models/drafts", draft.toString()).path("id").asText();
    api.post("owner", "/api/v1/models/drafts/" + id + "/submit", "{\"reason\": \"Clearer.\"}");
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go("/studio/models/InquiryProcess?draft=" + id);
      page.click("#studio-agreement [value=approve]");
      assertThat(page.locator("#studio-agreement .badge")).hasText("Deployed", LATER);
    }
  }

  @Test
  @DisplayName(
      "IMP-02 IMP-03 IMP-04 a lead approves for a fifth of the cases; both versions stand beside"
          + " each other; who asked does not agree, somebody else does")
  void pilot() {
    try (Window owner = Window.of(port, "owner");
        Window lead = Window.of(port, "lead", "zh-TW")) {
      Page page = owner.go("/studio/models/SuggestionProcess");
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      page.locator(".studio-twin button[data-element^=Task_]").first().click();
      assertThat(page.locator("#studio-properties [name=studio-step]")).isVisible(SOON);
      rename(page, "Thank at once");
      submit(page);
      assertThat(page.locator("#studio-agreement .badge"))
          .hasText("Waits for approval", new HasTextOptions().setTimeout(30_000));

      Page theirs = lead.go(page.url().substring(page.url().indexOf("/studio")));
      theirs.click("#studio-agreement a[href*='/studio/pilots/new']");
      lead.assertGoodToUse();
      theirs.fill("[name=until]", inAWeek());
      theirs.click("main .primary");
      assertThat(theirs.locator("h1 + .badge")).hasText("進行中");
      lead.assertGoodToUse();
      theirs.fill("[name=reason]", "數據更好。");
      theirs.check("[name=withoutEvidence]");
      theirs.click("[value=ROLL_OUT]");
      assertThat(theirs.locator("[value=ROLL_OUT]")).hasCount(0);
      assertThat(theirs.locator("form[action$=agree]")).hasCount(0);

      owner.go("/studio/pilots");
      owner.assertGoodToUse();
      page.locator("td a", new Page.LocatorOptions().setHasText("SuggestionProcess")).click();
      owner.assertGoodToUse();
      page.click("form[action$=agree] .primary");
      assertThat(page.locator("h1 + .badge")).hasText("Rolled out");
    }
  }

  /** By the clock of the product, which other stories moved. */
  private String inAWeek() {
    return LocalDate.ofInstant(new Api(port).now(), ZoneOffset.UTC).plusDays(7).toString();
  }

  private void approve(String draft) {
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go(draft.substring(draft.indexOf("/studio")));
      assertThat(page.locator("[data-island-ready=true]")).isVisible();
      assertThat(page.locator("#studio-save")).isHidden();
      assertThat(page.locator("#studio-differences tbody td"))
          .hasText(
              new String[] {
                "Send the word", "Changed", "name", "Mail the message", "Send the word"
              });
      assertThat(page.locator("#studio-pair .studio-changed[data-element-id=Task_SendWord]"))
          .hasCount(2);
      assertThat(page.locator("#studio-lines table")).isHidden();
      page.click("#studio-lines summary");
      assertThat(page.locator("#studio-lines ins").first()).containsText("Send the word");
      assertThat(page.locator("#studio-lines del").first()).containsText("Mail the message");
      answersComment(page);
      lead.assertGoodToUse();
      readsAloud(lead, page);
      page.click("#studio-agreement [value=approve]");
      assertThat(page.locator("#studio-agreement .badge"))
          .hasText("Deployed", new HasTextOptions().setTimeout(30_000));
    }
  }

  /** What was said stands at its step; it is answered and settled. */
  private static void answersComment(Page page) {
    Locator sign = page.locator("[data-container-id=Task_SendWord] .studio-comment");
    assertThat(sign).hasText("✎ 1");
    assertThat(sign).hasAccessibleName("Open comments: 1");
    Locator comment = page.locator("#studio-comments li").first();
    comment.locator("input").fill("Good.");
    page.fill("#studio-comments textarea", "And the page of the customer?");
    page.click("#studio-comments form:not(li form) button");
    assertThat(page.locator("#studio-comments li")).hasCount(2);
    assertThat(comment.locator("input")).hasValue("Good.");
    comment.locator("button:not([type])").last().click();
    assertThat(comment.locator("blockquote")).hasCount(2);
    assertThat(page.locator("#studio-comments [role=status]")).hasText("Your answer is said.");
    Locator resolve = comment.locator("[data-act=resolve]");
    assertThat(resolve).hasAccessibleName("Resolve: Send the word, By our own step from now on.");
    resolve.press("Enter");
    assertThat(comment.locator(".badge")).hasText(Pattern.compile("Resolved by .+"));
    assertThat(comment).isFocused();
    assertThat(page.locator("#studio-comments [role=status]")).hasText("It is resolved.");
    assertThat(sign).hasCount(0);
  }

  /** Whoever saves second sees both sides, and goes on in a draft of their own. */
  private void savedByTwo(Page page) {
    String draft = page.url();
    try (Window other = Window.of(port, "owner")) {
      Page theirs = other.go(draft.substring(draft.indexOf("/studio")));
      assertThat(theirs.locator("[data-island-ready=true]")).isVisible();
      type(page, "26");
      page.click("#studio-save");
      assertThat(page.locator("#studio-status")).hasClass("notice good");
      type(theirs, "27");
      theirs.click("#studio-save");
      assertThat(theirs.locator("#studio-conflict tbody tr")).containsText("2627");
      other.assertGoodToUse();
      theirs.click("#studio-keep-own");
      assertOpenedAnew(theirs);
      assertThat(theirs.locator("#studio-differences tbody tr")).containsText("2027");
      assertThat(theirs.locator("[data-element-id=Long_depositPercent]")).containsText("27");
      overwrittenUnreadably(theirs);
    }
    type(page, "25");
    page.click("#studio-save");
    assertThat(page.locator("#studio-status")).hasClass("notice good");
  }

  /** What cannot be set beside it is said, and mine is kept all the same. */
  private static void overwrittenUnreadably(Page page) {
    type(page, "28");
    assertThat(page.evaluate(OVERWRITE, "<definitions")).isEqualTo(200);
    page.click("#studio-save");
    assertThat(page.locator("#studio-conflict .empty")).isVisible();
    assertThat(page.locator("#studio-conflict h2")).isFocused();
    assertThat(page.locator("#studio-conflict [data-happened]"))
        .hasText("owner saved this draft after you opened it.");
    page.click("#studio-keep-own");
    assertOpenedAnew(page);
    assertThat(page.locator("#studio-differences tbody tr")).containsText("2028");
    submittedMeanwhile(page);
  }

  /** Not every change of a draft is a save. */
  private static void submittedMeanwhile(Page page) {
    assertThat(page.evaluate(SUBMIT)).isEqualTo(200);
    type(page, "29");
    page.click("#studio-save");
    assertThat(page.locator("#studio-conflict [data-happened]"))
        .containsText("owner submitted this draft after you opened it.");
    assertThat(page.locator("#studio-status")).containsText("owner submitted this draft");
    page.click("#studio-keep-own");
    assertOpenedAnew(page);
  }

  private static void assertOpenedAnew(Page page) {
    assertThat(page.locator("#studio-conflict")).isHidden();
    assertThat(page.locator("[data-island-ready=true]")).isVisible();
  }

  private static void type(Page page, String percent) {
    page.locator("[data-element-id=Long_depositPercent]").click();
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().type(percent);
  }

  /** What is agreed on is read in words, in the reader's language, and printed. */
  private static void readsAloud(Window lead, Page page) {
    String draft = page.url();
    page.click("main a[href^='/work/library/drafts/']");
    lead.go(page.url().substring(page.url().indexOf("/work")) + "?lang=zh-TW");
    assertThat(page.locator("h1 + p")).containsText("草稿");
    lead.assertGoodToUse();
    String paper = page.locator("main a[href*='book.pdf']").getAttribute("href");
    assertThat(page.request().get(URI.create(draft).resolve(paper).toString()).headers())
        .containsEntry("content-type", "application/pdf");
    page.locator("main a[href^='/studio/models/']").click();
    lead.go(draft.substring(draft.indexOf("/studio")) + "&lang=en");
  }

  private static void rename(Page page, String name) {
    Locator field = page.locator("#studio-properties [name=name]");
    Locator folded = page.locator("#studio-properties").getByText("General").first();
    assertThat(field.or(folded).first()).isVisible();
    if (!field.isVisible()) {
      folded.click();
    }
    field.fill(name);
    field.blur();
  }

  private static void submit(Page page) {
    page.fill("#studio-agreement [name=reason]", "Word is sent by our own step.");
    page.click("#studio-agreement .primary");
  }

  private static Locator shape(Page page, String element) {
    return page.locator(".studio-canvas .djs-shape[data-element-id=" + element + "]");
  }

  private static void check(Page page) {
    page.click("#studio-check");
    assertThat(page.locator("#studio-status")).isVisible();
  }

  private static void implement(Page page, String expression) {
    Locator panel = page.locator("#studio-properties");
    Locator field = panel.locator("[name=implementationExpression], [name=delegateExpression]");
    if (!field.first().isVisible()) {
      panel.locator("[data-group-id=group-CamundaPlatform__Implementation] > div").first().click();
    }
    assertThat(field.first()).hasAttribute("list", "studio-choices-delegateExpression");
    field.first().fill(expression);
    field.first().blur();
    assertThat(page.locator("#studio-status")).isVisible();
  }
}

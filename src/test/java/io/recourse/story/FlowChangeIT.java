package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case that is stuck is led on by two, each at their own desk. */
@RunningProduct
class FlowChangeIT {

  @LocalServerPort int port;
  @Autowired RuntimeService runtime;

  @Test
  @DisplayName("IMP-06 a lead asks to pass a wait over, a process owner looks and agrees")
  void byTwo() {
    Api api = new Api(port);
    Shop shop = new Shop(api);
    shop.sells("FLOW-LAMP", 4990);
    String number = returned(api, shop.sold("FLOW-LAMP", 4990, "DELIVERED"));
    api.complete("returns", number, "Task_DecideReturn", "{\"decision\": \"approve\"}");
    String flow = "/api/v1/cases/" + number + "/flow";
    var waits = api.awaitCase(number, file -> stands(api.get("lead", flow)));
    assertThat(waits.at("/lines/0/decision").asText()).isEqualTo("APPROVED");
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go("/work/cases/" + number + "/flow");
      lead.assertGoodToUse();
      Locator skip = page.locator("details", new Page.LocatorOptions().setHasText("Pass it over"));
      skip.locator("summary").first().click();
      skip.locator("select").selectOption("Message_ParcelHandedOver");
      skip.locator("textarea").fill("The carrier lost its scans.");
      skip.locator("button").click();
      assertThat(page.locator("[role=status]").first()).containsText("Process owner");
      assertThat(page.locator("[data-island=audit-diagram][data-ready]")).hasCount(2);
      lead.assertGoodToUse();
    }
    String task = Api.id(api.awaitTask("owner", number, "Task_AnswerFlowAsOwner"));
    try (Window owner = Window.of(port, "owner")) {
      Page page = owner.go("/work/tasks/" + task);
      page.click("[data-claim]");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
      page.getByLabel("Yes").check();
      page.click("#task-submit");
      page.waitForURL(url -> !url.contains(task));
      page = owner.go("/work/cases/" + number + "/flow");
      assertThat(page.locator("main")).containsText("done");
    }
    assertThat(api.get("lead", flow).at("/changes/0/state").asText()).isEqualTo("DONE");
  }

  @Test
  @DisplayName(
      "IMP-06 a process that ended is begun once more before a step pressed in the picture")
  void beginAgain() {
    Api api = new Api(port);
    String number =
        api.post(
                "agent",
                "/api/v1/cases",
                """
                {"type":"INQUIRY","channel":"API","orderNumber":"%s","subject":"Which colour?"}
                """
                    .formatted(new Shop(api).sold("FLOW-ASK", 4990, "DELIVERED")))
            .at("/number")
            .asText();
    Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
    runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number, "InquiryProcess")
        .list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "by mistake"));
    try (Window lead = Window.of(port, "lead")) {
      Page page = lead.go("/work/cases/" + number + "/flow");
      assertThat(page.locator("[data-picks][data-ready]")).hasCount(1);
      page.locator("#flow-start").selectOption("Task_TakeUpInquiry");
      page.locator("[data-picks] [data-element-id=Task_AnswerInquiry] .djs-hit").first().click();
      assertThat(page.locator("#flow-start")).hasValue("Task_AnswerInquiry");
      lead.assertGoodToUse();
      page.locator("form:has(#flow-start) textarea").fill("It was ended by mistake.");
      page.locator("form:has(#flow-start) button").click();
      assertThat(page.locator("[role=status]").first()).containsText("Process owner");
      assertThat(page.locator(".pair-of-pictures [data-ready]")).hasCount(2);
    }
    String task = Api.id(api.awaitTask("owner", number, "Task_AnswerFlowAsOwner"));
    api.complete("owner", number, "Task_AnswerFlowAsOwner", "{\"decision\": \"agree\"}");
    assertThat(task).isNotBlank();
    api.complete(
        "agent",
        number,
        "Task_AnswerInquiry",
        "{\"outcome\": \"answer\", \"words\": \"It is blue.\"}");
    api.awaitCase(number, file -> file.at("/status").asText().startsWith("CLOSED"));
  }

  private static boolean stands(JsonNode flow) {
    return flow.findValuesAsText("element").contains("Gateway_AwaitHandover");
  }

  private static String returned(Api api, String order) {
    return api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type":"RETURN","channel":"API","orderNumber":"%s","lines":[{"line":1,"quantity":1,"reason":"SIZE","remedy":"REFUND"}]}
            """
                .formatted(order))
        .at("/number")
        .asText();
  }
}

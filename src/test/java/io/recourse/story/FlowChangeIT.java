package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case that is stuck is led on by two, each at their own desk. */
@RunningProduct
class FlowChangeIT {

  @LocalServerPort int port;

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
      page.getByLabel("Yes").check();
      page.click("#task-submit");
      page.waitForURL(url -> !url.contains(task));
      page = owner.go("/work/cases/" + number + "/flow");
      assertThat(page.locator("main")).containsText("done");
    }
    assertThat(api.get("lead", flow).at("/changes/0/state").asText()).isEqualTo("DONE");
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

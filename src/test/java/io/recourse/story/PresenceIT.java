package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at one case see each other. */
@RunningProduct
class PresenceIT {

  @LocalServerPort int port;

  @Test
  @DisplayName("STF-01 who opens a task that another looks at or writes on sees it at once")
  void two_at_one_task() {
    Api api = new Api(port);
    JsonNode opened =
        api.post(
            "agent",
            "/api/v1/cases",
            """
            {"type": "INQUIRY", "channel": "API", "orderNumber": "%s", "subject": "Dimmer", "text": "How?"}\
            """
                .formatted(new Shop(api).order()));
    String number = opened.get("number").asText();
    String task = Api.id(api.awaitTask("agent", number, "Task_AnswerInquiry"));
    try (Window agent = Window.of(port, "agent");
        Window lead = Window.of(port, "lead")) {
      Page writes = agent.go("/work/tasks/" + task);
      Page reads = lead.go("/work/tasks/" + task);
      assertThat(reads.locator("[data-presence]")).containsText("is looking at this");
      assertThat(writes.locator("[data-presence]")).containsText("is looking at this");
      lead.assertGoodAsIs();

      writes.locator("[data-write]").fill("Press it twice");
      assertThat(reads.locator("[data-presence]")).containsText("is writing");
      assertThat(
              reads
                  .request()
                  .get(reads.url().replaceFirst("/work/.*", "/work/presence/RC-999999"))
                  .status())
          .isEqualTo(404);
      agent.go("/work");
      assertThat(reads.locator("[data-presence] .badge")).hasCount(0);
    }
  }
}

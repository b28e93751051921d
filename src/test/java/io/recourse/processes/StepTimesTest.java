package io.recourse.processes;

import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside each version of a process stands where its cases are and where they lose time. */
@RecourseTest
class StepTimesTest {

  private static final long DAY_AND_A_HALF = Duration.ofHours(36).toSeconds();

  @Autowired ReturnsFixture returns;
  @Autowired StudioCalls calls;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;

  @AfterEach
  void today() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
  }

  @Test
  @DisplayName("ANA-07 a step tells how long cases stood there, how many stand there now and late")
  void decision() throws Exception {
    JsonNode before = decideReturn();
    CaseNumber decided = opened();
    opened();
    ((MovableClock) clock).setAhead(Duration.ofHours(36));
    returns.approve(decided);

    JsonNode after = decideReturn();
    assertThat(grown(before, after, "ended")).isEqualTo(1);
    assertThat(grown(before, after, "running")).isEqualTo(1);
    assertThat(after.path("longestSeconds").asLong()).isGreaterThanOrEqualTo(DAY_AND_A_HALF);
    assertThat(after.path("name").asText()).isEqualTo("Decide request");

    ((MovableClock) clock).setAhead(Duration.ofDays(60));
    assertThat(decideReturn().path("late").asLong())
        .isEqualTo(after.path("running").asLong())
        .isPositive();
    String page =
        calls
            .lead(get("/studio/models/DecideRequestProcess/steps").param("version", "1"))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("data-step=\"Task_DecideReturn\" data-heat=\"3\"", "Decide request");
    calls.lead(get(MODELS + "/loanOffer/steps")).andExpect(status().isConflict());
  }

  @Test
  @DisplayName("ANA-07 each step is named as it is drawn, waits and calls like tasks of people")
  void names() throws Exception {
    opened();
    JsonNode steps = steps("ReturnExchangeProcess");
    assertThat(steps).isNotEmpty();
    for (JsonNode step : steps) {
      assertThat(step.path("name").asText()).isNotEqualTo(step.path("element").asText());
    }
  }

  private CaseNumber opened() {
    CaseNumber number = returns.open(ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    return number;
  }

  private static long grown(JsonNode before, JsonNode after, String what) {
    return after.path(what).asLong() - before.path(what).asLong();
  }

  private JsonNode decideReturn() throws Exception {
    for (JsonNode step : steps("DecideRequestProcess")) {
      if (step.path("element").asText().equals("Task_DecideReturn")) {
        return step;
      }
    }
    return json.createObjectNode();
  }

  private JsonNode steps(String process) throws Exception {
    return json.readTree(
            calls
                .owner(get(MODELS + "/" + process + "/steps").param("version", "1"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray())
        .path("items");
  }
}

package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.returns.process.ReturnElements;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** At half the term the decision is the lead's matter too, in the lead's own list. */
@RecourseTest
class EscalatedDecisionTest {

  private static final String REFUSE =
      "{\"values\": {\"decision\": \"refuse\", \"note\": \"Seen by the lead.\"}}";

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;

  @Test
  @DisplayName("TRI-09 an escalated decision stands in the lead's list and may be taken there")
  void in_the_leads_list() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    String task = returns.task(number, ReturnElements.DECIDE_RETURN).getId();
    list("lead", number).andExpect(jsonPath("$.items[*].id").value(not(hasItem(task))));
    complete("lead", task).andExpect(status().isForbidden());

    driver.fireTimer(number, "Timer_DecisionHalfOver");

    list("lead", number)
        .andExpect(jsonPath("$.items[0].id").value(task))
        .andExpect(jsonPath("$.items[0].escalatedAt").isNotEmpty());
    list("returns", number).andExpect(jsonPath("$.items[0].id").value(task));
    list("warehouse", number).andExpect(jsonPath("$.items").isEmpty());
    complete("warehouse", task).andExpect(status().is4xxClientError());
    complete("lead", task).andExpect(status().isOk());
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.REFUSED);
  }

  private ResultActions list(String who, CaseNumber number) throws Exception {
    return http.perform(
        get("/api/v1/tasks?queue=team&limit=200&case=" + number).with(httpBasic(who, who)));
  }

  private ResultActions complete(String who, String task) throws Exception {
    return http.perform(
        post("/api/v1/tasks/" + task + "/complete")
            .with(httpBasic(who, who))
            .contentType(MediaType.APPLICATION_JSON)
            .content(REFUSE));
  }
}

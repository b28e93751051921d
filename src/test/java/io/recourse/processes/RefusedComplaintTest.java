package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A complaint is about a case of one's own; its offers are within what a role may give. */
@RecourseTest
class RefusedComplaintTest {

  private static final String GROUND = "There is no case %s that this customer has a part in.</li>";

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits complaints;
  @Autowired ProcessDriver driver;
  @Autowired Standing standing;
  @Autowired Cases cases;
  @Autowired MockMvc http;

  @Test
  @DisplayName("W3 a complaint about a case of another is refused at both doors, its words stay")
  void foreign() throws Exception {
    CaseNumber foreign = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    driver.runJobs(foreign);
    Map<String, String> before = standing.of(foreign);
    String me = fixture.customer(fixture.order(2));
    for (String about : new String[] {foreign.value(), "RC-999999"}) {
      http.perform(
              post("/portal/complaints/new")
                  .param("submission", "s" + about)
                  .param("answer.order", "")
                  .param("answer.aboutCase", about)
                  .param("answer.subject", "Slow")
                  .param("answer.text", "It took two weeks.")
                  .with(user(me).roles("CUSTOMER"))
                  .with(csrf()))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString(GROUND.formatted(about))))
          .andExpect(content().string(containsString("It took two weeks.")));
      send(
              "/api/v1/cases",
              """
              {"type": "COMPLAINT", "channel": "API", "subject": "Slow", "text": "Two weeks.",
               "aboutCase": "%s"}
              """
                  .formatted(about),
              user(me).roles("CUSTOMER"))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].pointer").value("/aboutCase"));
    }
    assertThat(standing.casesOf(me)).isZero();
    assertThat(standing.of(foreign)).isEqualTo(before);
  }

  @Test
  @DisplayName("W3 an offer beyond the role's limit is refused in words, the task stays")
  void beyond_the_limit() throws Exception {
    CaseNumber number = complaints.walked(2);
    Map<String, String> before = standing.of(number);
    String task = fixture.task(number, "Task_DecideComplaint").getId();
    send(
            "/api/v1/tasks/" + task + "/complete",
            """
            {"values": {"outcome": "UPHELD", "remedy": "INDEMNITY", "amount": 1001, "letter": "Sorry."}}
            """,
            user("complaints").roles("COMPLAINTS"))
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("lead")));
    assertThat(standing.of(number)).isEqualTo(before);
  }

  @Test
  @DisplayName("W3 an outcome is answered once; what is not offered is not accepted")
  void answered_twice() throws Exception {
    CaseNumber number = complaints.walked(4);
    RequestPostProcessor owner = user(cases.get(number).customerId()).roles("CUSTOMER");
    String answer = "/api/v1/cases/" + number + "/complaint/answer";
    send(answer, "{\"answer\": \"ACCEPT\"}", owner).andExpect(status().isNoContent());
    driver.runJobs(number);
    Map<String, String> before = standing.of(number);
    for (String said : new String[] {"ACCEPT", "REJECT"}) {
      send(answer, "{\"answer\": \"%s\", \"words\": \"No.\"}".formatted(said), owner)
          .andExpect(status().isConflict());
    }
    assertThat(standing.of(number)).isEqualTo(before);
  }

  private ResultActions send(String path, String body, RequestPostProcessor who) throws Exception {
    return http.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body).with(who));
  }
}

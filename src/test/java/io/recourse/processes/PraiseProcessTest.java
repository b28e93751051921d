package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.assignment.GiveCase;
import io.recourse.assignment.People;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.praise.process.PraiseElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.SurveyAnswer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** CMP-12 Praise is thanked, and told to the people and the team it is for. */
@RecourseTest
class PraiseProcessTest {

  private static final String WORDS = "Nobody ever packed a cup so well. Thanks to ";

  @Autowired ReturnsFixture fixture;
  @Autowired VisitFixture visits;
  @Autowired AnswerSurvey answer;
  @Autowired GiveCase give;
  @Autowired People people;
  @Autowired Cases cases;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("CMP-12 praise on the portal is thanked in its language and read by whom it names")
  void on_the_portal() throws Exception {
    CaseNumber before = fixture.open(CaseType.INQUIRY);
    String customer = cases.get(before).customerId();
    String name = people.demand("warehouse").displayName();
    String at =
        http.perform(
                post("/portal/praise/new")
                    .param("submission", "p" + before)
                    .param("order", cases.get(before).orderNumber())
                    .param("subject", "包装很用心")
                    .param("text", WORDS + name + "!<b>")
                    .param("lang", "zh-CN")
                    .with(user(customer).roles("CUSTOMER"))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseNumber number = new CaseNumber(at.substring(at.lastIndexOf('/') + 1));
    fixture.run(number);

    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fixture.mails(number)).containsExactly("praiseThanks");
    assertThat(mail(number)).contains("感谢您的表扬");
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(coverage.missed(PraiseElements.PROCESS, List.of(number.value()))).isEmpty();
    http.perform(get("/work/praise").with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(content().string(containsString("!&lt;b&gt;")));
    http.perform(get("/api/v1/praise").with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(
            jsonPath("$.items[?(@.caseNumber == '" + number + "')].person")
                .value(hasItem("warehouse")));
    http.perform(get("/api/v1/reports/praise").with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.items[?(@.team == 'warehouse')].named").isNotEmpty());
  }

  @Test
  @DisplayName(
      "CMP-12 the best mark with words, and what staff heard, reach who had the case; once")
  void where_it_was_said() throws Exception {
    CaseNumber about = fixture.open(CaseType.INQUIRY);
    fixture.run(about);
    give.byHand(about, "agent", "theirs");
    String body = "{\"words\": \"So friendly on the phone\"}";
    heard(about, body, 204);
    heard(about, body, 409);
    heard(about, "{\"words\": \"\"}", 422);
    assertThat(fixture.mails(about)).containsOnlyOnce("praiseThanks");
    assertThat(toldTo(about)).containsExactly("agent/agent");

    CaseNumber visit = visits.surveyed("DE");
    SurveyAnswer warm =
        new SurveyAnswer(fixture.now(), 5, null, null, null, null, null, "Wonderful.");
    var once = answer.answer(visit, warm);
    var again = answer.answer(visit, warm);
    assertThat(fixture.mails(visit)).containsOnlyOnce("praiseThanks");
    assertThat(toldTo(visit)).hasSize(1);
  }

  private void heard(CaseNumber number, String body, int expected) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/praise")
                .contentType("application/json")
                .content(body)
                .with(user("agent").roles("AGENT")))
        .andExpect(status().is(expected));
  }

  private List<String> toldTo(CaseNumber number) {
    return jdbc.sql("select team || '/' || coalesce(person, '') from praise where case_number = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private String mail(CaseNumber number) {
    return jdbc.sql("select body from case_message where case_number = ? and direction = 'OUT'")
        .param(number.value())
        .query(String.class)
        .single();
  }
}

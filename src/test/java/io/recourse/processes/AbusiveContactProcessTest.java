package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.abuse.process.AbuseElements;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** CMP-10 Staff flag abusive contacts; a lead takes part, and the matter itself goes on. */
@RecourseTest
class AbusiveContactProcessTest {

  private static final Map<String, Object> FIRM =
      Map.of("note", "<b>We</b> stand by you.", "answer", "WRITING", "course", "GO_ON");

  private static final Map<String, Object> HANDED_OVER =
      Map.of("note", "Rest.", "answer", "NONE", "course", "HAND_OVER");

  @Autowired AbuseWaits abuse;
  @Autowired ComplaintWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("CMP-10 flagged: a lead supports the agent, answers firmly, and the claim goes on")
  void supported() throws Exception {
    CaseNumber number = ways.walked(1);
    String page = "/work/cases/" + number + "/abuse";
    http.perform(
            post(page)
                .param("words", "<i>Insults</i>")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(fixture.clock(number, "supportAgent")).isEqualTo("RUNNING");
    assertThat(fixture.tasks(number))
        .containsExactly(ComplaintElements.INVESTIGATE, AbuseElements.SUPPORT);
    assertThatThrownBy(() -> fixture.finish(number, AbuseElements.SUPPORT, "lead", FIRM))
        .hasMessageContaining("does not answer it");
    answered(number, FIRM);

    assertThat(fixture.mails(number)).contains("firmWriting");
    assertThat(fixture.clock(number, "supportAgent")).isEqualTo("MET");
    http.perform(get(page).with(user("agent").roles("AGENT")))
        .andExpect(content().string(containsString("&lt;b&gt;We&lt;/b&gt; stand by you.")))
        .andExpect(content().string(containsString("&lt;i&gt;Insults&lt;/i&gt;")));
    http.perform(get("/work/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(content().string(containsString("&lt;b&gt;We&lt;/b&gt; stand by you.")));
    http.perform(get("/api/v1/cases/" + number + "/abuse").with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.items[0].support.answer").value("WRITING"));
    String customer = cases.get(number).customerId();
    http.perform(get("/api/v1/cases/" + number + "/abuse").with(user(customer).roles("CUSTOMER")))
        .andExpect(status().is4xxClientError());
    http.perform(get("/portal/cases/" + number).with(user(customer).roles("CUSTOMER")))
        .andExpect(
            result ->
                assertThat(result.getResponse().getContentAsString())
                    .doesNotContain("stand by you", "Insults"));
    assertThat(coverage.missed(AbuseElements.PROCESS, List.of(number.value()))).isEmpty();
    ways.investigate(number);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.DECIDE);
  }

  @Test
  @DisplayName("CMP-10 one at a time, with words, by another hand; handed over only to somebody")
  void refused() throws Exception {
    CaseNumber number = abuse.flagged(fixture.open(CaseType.COMPLAINT));
    flag(number, "{\"words\": \"again\"}", 409);
    flag(number, "{\"words\": \" \"}", 422);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update abusive_contact set note = 'x', course = 'GO_ON',
                          supported_by = reported_by, supported_at = now() where case_number = ?
                        """)
                    .param(number.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    staff("complaints2", false);
    try {
      answered(number, HANDED_OVER);
      assertThat(cases.get(number).owner()).isEqualTo("complaints");
      assertThat(fixture.mails(number)).containsExactly("complaintReceived");
      flag(number, "{\"words\": \"again\"}", 201);
      assertThat(fixture.runningClocks(number)).contains("supportAgent#2");
      assertThatThrownBy(() -> answered(number, HANDED_OVER))
          .hasMessageContaining("Nobody else of the team");
    } finally {
      staff("complaints2", true);
    }
    assertThat(fixture.clock(number, "supportAgent#2")).isEqualTo("RUNNING");
  }

  private void staff(String username, boolean active) {
    jdbc.sql("update staff set active = ? where username = ?").params(active, username).update();
  }

  private void flag(CaseNumber number, String body, int expected) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/abuse")
                .contentType("application/json")
                .content(body)
                .with(user("agent").roles("AGENT")))
        .andExpect(status().is(expected));
  }

  private void answered(CaseNumber number, Map<String, Object> values) {
    ways.by("second-lead", "lead", number, AbuseElements.SUPPORT, values);
  }
}

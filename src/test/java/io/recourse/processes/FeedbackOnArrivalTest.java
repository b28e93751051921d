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

import io.recourse.cases.CaseType;
import io.recourse.cases.RateCase;
import io.recourse.common.CaseNumber;
import io.recourse.feedback.FeedbackKind;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.SurveyAnswer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** ANA-02 Feedback is sorted on arrival, classed, and none is without a team. */
@RecourseTest
class FeedbackOnArrivalTest {

  @Autowired ReturnsFixture fixture;
  @Autowired VisitFixture visits;
  @Autowired AnswerSurvey survey;
  @Autowired RateCase rate;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  @Test
  @DisplayName("ANA-02 each kind has its class and its team as soon as it is there")
  void sorted() throws Exception {
    Map<FeedbackKind, String> sorted = new EnumMap<>(FeedbackKind.class);
    CaseNumber praise = fixture.open(CaseType.PRAISE);
    fixture.run(praise);
    rate.rate(praise, 1);
    CaseNumber visit = visits.surveyed("DE");
    var unused =
        survey.answer(
            visit, new SurveyAnswer(fixture.now(), 3, null, null, null, null, null, null));
    sorted.put(FeedbackKind.PRAISE, of(praise, FeedbackKind.PRAISE));
    sorted.put(FeedbackKind.RATING, of(praise, FeedbackKind.RATING));
    sorted.put(FeedbackKind.SURVEY, of(visit, FeedbackKind.SURVEY));
    CaseNumber complaint = fixture.open(CaseType.COMPLAINT);
    sorted.put(FeedbackKind.COMPLAINT, of(complaint, FeedbackKind.COMPLAINT));
    sorted.put(
        FeedbackKind.SUGGESTION, of(fixture.open(CaseType.SUGGESTION), FeedbackKind.SUGGESTION));

    assertThat(sorted)
        .containsOnlyKeys(FeedbackKind.values())
        .containsEntry(FeedbackKind.COMPLAINT, "COMPLAINT/complaints")
        .containsEntry(FeedbackKind.SUGGESTION, "SUGGESTION/agent")
        .containsEntry(FeedbackKind.RATING, "DISSATISFIED/complaints")
        .containsEntry(FeedbackKind.SURVEY, "MIXED/visits");
    assertThat(sorted.get(FeedbackKind.PRAISE)).startsWith("PRAISE/");
    isRead(complaint);
  }

  @Test
  @DisplayName("ANA-02 no item is kept without a class or a team")
  void neverUnassigned() {
    CaseNumber number = fixture.open(CaseType.COMPLAINT);
    for (String lacking : List.of("class", "team")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql("update feedback set " + lacking + " = null where case_number = ?")
                      .param(number.value())
                      .update())
          .isInstanceOf(DataIntegrityViolationException.class);
    }
  }

  private void isRead(CaseNumber number) throws Exception {
    UUID id =
        jdbc.sql("select id from feedback where case_number = ?")
            .param(number.value())
            .query(UUID.class)
            .single();
    http.perform(get("/work/feedback").with(user("complaints").roles("COMPLAINTS")))
        .andExpect(content().string(containsString(number.value())));
    read(id, "returns", 404);
    read(id, "complaints", 204);
    assertThat(
            jdbc.sql("select read_by from feedback where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("complaints");
    http.perform(get("/api/v1/reports/feedback").with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.items[?(@.sort == 'DISSATISFIED')].items").isNotEmpty());
  }

  private void read(UUID id, String who, int expected) throws Exception {
    http.perform(
            post("/api/v1/feedback/" + id + "/read")
                .with(user(who).roles(who.toUpperCase(java.util.Locale.ROOT))))
        .andExpect(status().is(expected));
  }

  private String of(CaseNumber number, FeedbackKind kind) {
    return jdbc.sql("select class || '/' || team from feedback where case_number = ? and kind = ?")
        .params(number.value(), kind.name())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("RFD-04 feedback that proved valuable is rewarded once, linked to it, within limits")
  void rewarded() throws Exception {
    CaseNumber suggestion = fixture.open(CaseType.SUGGESTION);
    UUID id = idOf(suggestion);
    reward(id, "agent", "ADOPTED", "Paper boxes", 409);
    fixture.finish(
        suggestion, "Task_WeighSuggestion", "agent", Map.of("outcome", "adopt", "words", "Yes."));
    reward(id, "agent", "ADOPTED", " ", 422);
    reward(id, "agent", null, "Paper boxes", 422);
    reward(id, "complaints", "ADOPTED", "Paper boxes", 404);
    reward(id, "agent", "CONFIRMED", "Paper boxes", 409);
    assertThat(fixture.mails(suggestion)).doesNotContain("goodwill");

    reward(id, "agent", "ADOPTED", "Paper boxes save 2 t a year", 201);
    reward(id, "agent", "ADOPTED", "Paper boxes save 2 t a year", 409);
    assertThat(fixture.mailText(suggestion, "goodwill"))
        .contains("What you told us helped us", "300 points");
    assertThat(fixture.events(suggestion)).contains("FeedbackRewarded", "GoodwillGranted");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from feedback_reward r join goodwill_entry g on g.id = r.goodwill_id
                    where r.feedback_id = ? and g.points = 300 and g.case_number = ?
                    """)
                .params(id, suggestion.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    http.perform(get("/work/feedback").with(user("agent").roles("AGENT")))
        .andExpect(
            content().string(containsString("Rewarded with 300 points (Adopted suggestion)")));
  }

  @Test
  @DisplayName("RFD-04 a finding confirmed and a useful review are rewarded too, by the page")
  void otherProofs() throws Exception {
    CaseNumber complaint = fixture.open(CaseType.COMPLAINT);
    onPage(idOf(complaint), "CONFIRMED", 302);
    assertThat(fixture.mailText(complaint, "goodwill")).contains("200 points");
    CaseNumber visit = visits.surveyed("DE");
    var unused =
        survey.answer(
            visit, new SurveyAnswer(fixture.now(), 1, null, null, null, null, null, "Cold tea."));
    onPage(idOf(visit), "ADOPTED", 409);
    onPage(idOf(visit), "USEFUL", 302);
    assertThat(fixture.mailText(visit, "goodwill")).contains("100 points");
  }

  @Test
  @DisplayName("RFD-04 leads read and reward what is for teams that grant nothing themselves")
  void ofTeamsThatGrantNothing() throws Exception {
    CaseNumber complaint = fixture.open(CaseType.COMPLAINT);
    UUID id = idOf(complaint);
    jdbc.sql("update feedback set team = 'warehouse' where id = ?").param(id).update();
    reward(id, "warehouse", "USEFUL", "Well packed", 403);
    reward(id, "complaints", "USEFUL", "Well packed", 404);
    http.perform(get("/work/feedback").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString(complaint.value())));
    read(id, "lead", 204);
    reward(id, "lead", "USEFUL", "Well packed", 201);
    assertThat(fixture.mailText(complaint, "goodwill")).contains("100 points");
  }

  @Test
  @DisplayName("RFD-04 the page offers the proofs that fit, an adopted suggestion once it is one")
  void proofsThatFit() throws Exception {
    CaseNumber complaint = fixture.open(CaseType.COMPLAINT);
    assertThat(offered(complaint, "COMPLAINTS")).containsExactly("CONFIRMED", "USEFUL");
    CaseNumber suggestion = fixture.open(CaseType.SUGGESTION);
    assertThat(offered(suggestion, "AGENT")).containsExactly("USEFUL");
    fixture.finish(
        suggestion, "Task_WeighSuggestion", "agent", Map.of("outcome", "adopt", "words", "Yes."));
    assertThat(offered(suggestion, "AGENT")).containsExactly("ADOPTED", "USEFUL");
  }

  private List<String> offered(CaseNumber number, String role) throws Exception {
    String page =
        http.perform(get("/work/feedback").with(user("anybody").roles(role)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String form = page.substring(page.indexOf("/work/feedback/" + idOf(number) + "/reward"));
    return Pattern.compile("<option value=\"(\\w+)\"")
        .matcher(form.substring(0, form.indexOf("</select>")))
        .results()
        .map(option -> option.group(1))
        .toList();
  }

  private void onPage(UUID id, String proof, int expected) throws Exception {
    http.perform(
            post("/work/feedback/" + id + "/reward")
                .param("proof", proof)
                .param("why", "It was so")
                .with(user("complaints").roles("COMPLAINTS"))
                .with(csrf()))
        .andExpect(status().is(expected));
  }

  private void reward(UUID id, String who, String proof, String why, int expected)
      throws Exception {
    http.perform(
            post("/api/v1/feedback/" + id + "/reward")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"proof\":%s,\"why\":\"%s\"}"
                        .formatted(proof == null ? null : "\"" + proof + "\"", why))
                .with(user(who).roles(who.toUpperCase(java.util.Locale.ROOT))))
        .andExpect(status().is(expected));
  }

  private UUID idOf(CaseNumber number) {
    return jdbc.sql("select id from feedback where case_number = ?")
        .param(number.value())
        .query(UUID.class)
        .single();
  }
}

package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
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
}

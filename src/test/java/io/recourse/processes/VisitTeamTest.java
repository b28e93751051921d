package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.assignment.NameOwners;
import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.staff.ManageStaff;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.process.VisitElements;
import io.recourse.visitteam.RemindOfTraining;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** FUP-09: visits are made by people who were trained and assessed, until that ends. */
@RecourseTest
class VisitTeamTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ManageStaff staff;
  @Autowired SkillRecord skills;
  @Autowired NameOwners owners;
  @Autowired Cases cases;
  @Autowired RemindOfTraining training;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final String person = "vis" + System.nanoTime();
  private CaseNumber number;
  private LocalDate today;

  @BeforeEach
  void hire() {
    today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    staff.add(person, "Vera " + person, List.of("visits"));
    skills.add(person, new Skill(Skill.Kind.LANGUAGE, "en", null));
    number = fixture.open(CaseType.FOLLOW_UP);
    fixture.run(number);
  }

  @AfterEach
  void leave() {
    staff.setActive(person, false);
  }

  @Test
  @DisplayName("FUP-09 only the trained and assessed take, are given, own and finish a visit")
  void gate() throws Exception {
    String task = task();
    mine(get("/work/" + task)).andExpect(content().string(containsString("not trained")));
    mine(post("/api/v1/" + task + "/claim")).andExpect(status().isForbidden());
    lead(json(post("/api/v1/" + task + "/assign"), "{\"assignee\": \"%s\"}".formatted(person)))
        .andExpect(status().isForbidden());
    own().andExpect(status().isForbidden());
    assertThat(owners.name(number)).isTrue();
    assertThat(cases.get(number).owner()).isNotEqualTo(person);

    assess(today.minusDays(9), true, today.plusDays(5)).andExpect(status().isCreated());
    mine(post("/api/v1/" + task + "/claim")).andExpect(status().isOk());
    own().andExpect(status().isNoContent());

    assess(today, false, null).andExpect(status().isCreated());
    mine(json(post("/api/v1/" + task + "/complete"), "{\"values\": {\"outcome\": \"NO_ANSWER\"}}"))
        .andExpect(status().isForbidden());
    mine(get("/work/" + task)).andExpect(content().string(containsString("did not pass")));
    CaseNumber other = fixture.open(CaseType.FOLLOW_UP);
    assertThat(owners.name(other)).isTrue();
    assertThat(cases.get(other).owner()).isNotEqualTo(person);
  }

  @Test
  @DisplayName("FUP-09 who is trained is named the owner of a visit they fit best")
  void owner() throws Exception {
    assess(today, true, today.plusDays(5)).andExpect(status().isCreated());
    assertThat(owners.name(number)).isTrue();
    assertThat(cases.get(number).owner()).isEqualTo(person);
  }

  @Test
  @DisplayName("FUP-09 what ends soon is told once, read by person and lead, and then closes tasks")
  void ends() throws Exception {
    assess(today.minusDays(9), true, today.plusDays(3)).andExpect(status().isCreated());
    assertThat(training.remind()).isPositive();
    assertThat(told()).isEqualTo(1);
    training.remind();
    assertThat(told()).isEqualTo(1);
    String soon = "The training of Vera " + person + " for visits ends on " + today.plusDays(3);
    mine(get("/work/own")).andExpect(content().string(containsString(soon)));
    lead(get("/work/own")).andExpect(content().string(containsString(soon)));

    jdbc.sql("update visit_training set valid_until = ? where person = ?")
        .params(today.minusDays(1), person)
        .update();
    mine(post("/api/v1/" + task() + "/claim")).andExpect(status().isForbidden());
    mine(get("/api/v1/visit-team"))
        .andExpect(
            jsonPath("$.items[?(@.person == '%s')].standing".formatted(person)).value("ENDED"));
    assess(today, true, today.plusDays(200)).andExpect(status().isCreated());
    mine(get("/work/own")).andExpect(content().string(not(containsString("Vera " + person))));
  }

  @Test
  @DisplayName("FUP-09 a lead keeps the record on the page; what does not fit is refused, and said")
  void page() throws Exception {
    lead(form("2026-01-02", "2026-01-05", "2999-01-01"));
    assertThat(records()).isZero();
    lead(form(today.toString(), today.toString(), today.plusDays(90).toString()));
    lead(get("/work/visit-team"))
        .andExpect(content().string(containsString("counts until " + today.plusDays(90))))
        .andExpect(content().string(containsString("Role play")));
    mine(get("/work/visit-team")).andExpect(status().isForbidden());
    mine(json(post(assessments(person)), "{}")).andExpect(status().isForbidden());
    refused(today.plusDays(1), true, today.plusDays(5), "/assessedOn");
    refused(today, true, null, "/validUntil");
    refused(today, true, today, "/validUntil");
    refused(today, false, today.plusDays(5), "/validUntil");
    lead(json(post(assessments("warehouse")), body(today, true, today.plusDays(5))))
        .andExpect(jsonPath("$.errors[0].pointer").value("/person"));
    assertThat(records()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                jdbc.sql("update visit_training set assessed_by = person where person = ?")
                    .param(person)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private MockHttpServletRequestBuilder form(String trained, String assessed, String until) {
    return post("/work/visit-team/" + person)
        .param("trainedOn", trained)
        .param("assessedOn", assessed)
        .param("passed", "true")
        .param("validUntil", until)
        .param("note", "Role play");
  }

  private void refused(LocalDate assessed, boolean passed, LocalDate until, String pointer)
      throws Exception {
    assess(assessed, passed, until)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
  }

  private ResultActions assess(LocalDate assessed, boolean passed, LocalDate until)
      throws Exception {
    return lead(json(post(assessments(person)), body(assessed, passed, until)));
  }

  private static String assessments(String of) {
    return "/api/v1/visit-team/" + of + "/assessments";
  }

  private static String body(LocalDate assessed, boolean passed, LocalDate until) {
    return "{\"trainedOn\": \"2026-01-02\", \"assessedOn\": \"%s\", \"passed\": %s%s}"
        .formatted(
            assessed, passed, until == null ? "" : ", \"validUntil\": \"%s\"".formatted(until));
  }

  private ResultActions own() throws Exception {
    return lead(
        json(
            put("/api/v1/cases/" + number + "/owner"),
            "{\"owner\": \"%s\", \"reason\": \"Knows them\"}".formatted(person)));
  }

  private String task() {
    return "tasks/" + fixture.task(number, VisitElements.MAKE_VISIT).getId();
  }

  private int records() {
    return count("select count(*) from visit_training where person = ?");
  }

  private int told() {
    return count(
        "select count(*) from audit_event where type = 'VisitTrainingEnds'"
            + " and data::jsonb ->> 'account' = ?");
  }

  private int count(String sql) {
    return jdbc.sql(sql).param(person).query(Integer.class).single();
  }

  private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder to, String body) {
    return to.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private ResultActions mine(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user(person).roles("VISITS")).with(csrf()));
  }

  private ResultActions lead(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.with(user("lead").roles("LEAD")).with(csrf()));
  }
}

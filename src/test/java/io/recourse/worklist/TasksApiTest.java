package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class TasksApiTest {

  private static final String APPROVE = "{\"values\": {\"decision\": \"approve\"}}";

  @Autowired MockMvc mvc;
  @Autowired TestWork work;
  @Autowired JdbcClient jdbc;

  private final CaseNumber number = TestWork.someCase();
  private String task;

  @BeforeEach
  void open() {
    task = work.open(number, 60, Instant.parse("2031-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "returns, 200, 200, 200",
    "warehouse, 404, 403, 403",
    "finance, 404, 403, 403",
    "auditor, 200, 403, 403",
    "lead, 200, 403, 403",
    "admin, 200, 403, 403",
    "owner, 404, 403, 403",
    "customer, 403, 403, 403"
  })
  @DisplayName("STF-01 STF-02 each role sees and does only its own team's work")
  void roles(String role, int reads, int claims, int completes) throws Exception {
    as(role, get(path(""))).andExpect(status().is(reads));
    as(role, post(path("/claim"))).andExpect(status().is(claims));
    complete(role, APPROVE).andExpect(status().is(completes));
    assertThat(work.effectsOn(number)).isEqualTo(completes == 200 ? 1 : 0);
  }

  @Test
  void nobody_without_sign_in() throws Exception {
    mvc.perform(get("/api/v1/tasks")).andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("XDP-01 lists show the team's work to its members and to those who see all")
  void lists() throws Exception {
    String mine = "/api/v1/tasks?limit=200&case=" + number;
    as("returns", get(mine)).andExpect(jsonPath("$.items[*].id").value(hasItem(task)));
    as("lead", get(mine)).andExpect(jsonPath("$.items[*].id").value(hasItem(task)));
    as("warehouse", get(mine)).andExpect(jsonPath("$.items[*].id").value(not(hasItem(task))));
    as("returns", get(mine + "&queue=mine")).andExpect(jsonPath("$.items").isEmpty());
    as("returns", get(mine + "&queue=nobody")).andExpect(status().isBadRequest());
    as("returns", get("/api/v1/tasks?limit=0")).andExpect(status().isBadRequest());
  }

  @Test
  @DisplayName("KNO-09 INT-09 a task comes with its form, prefilled values, manual and actions")
  void detail() throws Exception {
    as("returns", get(path("")))
        .andExpect(header().string("ETag", "\"1\""))
        .andExpect(jsonPath("$.form.components[0].key").value("decision"))
        .andExpect(jsonPath("$.values.note").value("for " + number))
        .andExpect(jsonPath("$.manual.text").isNotEmpty())
        .andExpect(jsonPath("$.actions").value(hasItem("claim")))
        .andExpect(jsonPath("$.caseNumber").value(number.value()));
  }

  @Test
  @DisplayName("INT-09 every form in force tells how much it asks people to type")
  void entries() throws Exception {
    String mine = "$.items[?(@.form == '" + TestWork.KEY + "')]";
    as("owner", get("/api/v1/forms"))
        .andExpect(jsonPath(mine + ".fields").value(2))
        .andExpect(jsonPath(mine + ".demanded").value(1));
    as("customer", get("/api/v1/forms")).andExpect(status().isForbidden());
  }

  @Test
  void a_second_person_learns_who_holds_it() throws Exception {
    as("returns", post(path("/claim"))).andExpect(jsonPath("$.assignee").value("returns"));

    claimAs("other")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("Returns (demo)")));
    completeAs("other")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("Returns (demo)")));
    as("returns", post(path("/claim"))).andExpect(status().isOk());
  }

  @Test
  void a_lead_moves_work_to_members_of_its_team_only() throws Exception {
    as("returns", json(post(path("/assign")), "{\"assignee\": \"returns\"}"))
        .andExpect(status().isForbidden());
    as("lead", json(post(path("/assign")), "{\"assignee\": \"warehouse\"}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/assignee"));
    as("lead", json(post(path("/assign")), "{\"assignee\": \"returns\"}"))
        .andExpect(jsonPath("$.assignee").value("returns"));
    as("lead", post(path("/release"))).andExpect(jsonPath("$.assignee").doesNotExist());
  }

  @Test
  void values_are_held_to_the_form_and_a_refusal_changes_nothing() throws Exception {
    complete("returns", "{\"values\": {\"decision\": \"perhaps\", \"extra\": 1}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/values/decision"))
        .andExpect(jsonPath("$.errors[1].pointer").value("/values/extra"));
    complete("returns", "{}").andExpect(status().isUnprocessableEntity());
    complete("returns", "{\"values\": []}").andExpect(status().isBadRequest());
    complete("returns", "{\"value\": {}}").andExpect(status().isBadRequest());
    as("returns", get(path(""))).andExpect(header().string("ETag", "\"1\""));
    assertThat(work.effectsOn(number)).isZero();
  }

  @Test
  void a_finished_task_answers_409_and_an_unknown_one_404() throws Exception {
    complete("returns", APPROVE).andExpect(jsonPath("$.state").value("COMPLETED"));
    complete("returns", APPROVE).andExpect(status().isConflict());
    as("returns", post(path("/claim"))).andExpect(status().isConflict());
    as("returns", json(post("/api/v1/tasks/none/complete"), APPROVE))
        .andExpect(status().isNotFound());
    assertThat(work.effectsOn(number)).isOne();
  }

  @Test
  void a_stale_if_match_is_refused() throws Exception {
    as("returns", post(path("/claim")).header("If-Match", "\"7\""))
        .andExpect(status().isPreconditionFailed());
    as("returns", json(post(path("/complete")), APPROVE).header("If-Match", "\"7\""))
        .andExpect(status().isPreconditionFailed());
    as("returns", json(post(path("/complete")), APPROVE).header("If-Match", "\"1\""))
        .andExpect(status().isOk());
  }

  @Test
  void a_draft_comes_back_to_its_writer_only_and_goes_with_the_task() throws Exception {
    as("returns", json(put(path("/draft")), "{\"values\": {\"note\": \"half\"}}"))
        .andExpect(status().isNoContent());
    as("returns", get(path("/draft"))).andExpect(jsonPath("$.values.note").value("half"));
    as("lead", get(path("/draft"))).andExpect(status().isNotFound());
    as("warehouse", json(put(path("/draft")), "{\"values\": {}}")).andExpect(status().isNotFound());
    as("returns", json(put(path("/draft")), "{\"values\": 1}"))
        .andExpect(status().isUnprocessableEntity());
    as("returns", delete(path("/draft"))).andExpect(status().isNoContent());
    as("returns", json(put(path("/draft")), "{\"values\": {}}"));
    complete("returns", APPROVE);
    assertThat(
            jdbc.sql("select count(*) from work_draft where task_id = ?")
                .param(task)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("PLT-05 who entered something into a lent task reads how it ended, others do not")
  void lent() throws Exception {
    jdbc.sql("update work_item set team = 'warehouse' where task_id = ?").param(task).update();
    as("warehouse", json(put(path("/draft")), "{\"values\": {\"note\": \"half\"}}"))
        .andExpect(status().isNoContent());
    jdbc.sql("update work_item set team = 'returns' where task_id = ?").param(task).update();
    complete("returns", APPROVE);
    as("warehouse", json(put(path("/draft")), "{\"values\": {\"note\": \"whole\"}}"))
        .andExpect(status().isNoContent());
    as("warehouse", get("/work/tasks/" + task))
        .andExpect(content().string(containsString("whole")));
    as("finance", get("/work/tasks/" + task)).andExpect(status().isNotFound());
    as("finance", json(put(path("/draft")), "{\"values\": {}}")).andExpect(status().isNotFound());
  }

  private ResultActions complete(String role, String body) throws Exception {
    return as(role, json(post(path("/complete")), body));
  }

  private ResultActions claimAs(String name) throws Exception {
    return mvc.perform(post(path("/claim")).with(user(name).roles("RETURNS")).with(csrf()));
  }

  private ResultActions completeAs(String name) throws Exception {
    return mvc.perform(
        json(post(path("/complete")), APPROVE).with(user(name).roles("RETURNS")).with(csrf()));
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(
        request.with(user(role).roles(role.toUpperCase(java.util.Locale.ROOT))).with(csrf()));
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private String path(String action) {
    return "/api/v1/tasks/" + task + action;
  }
}

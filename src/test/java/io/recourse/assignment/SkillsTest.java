package io.recourse.assignment;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.staff.ManageStaff;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.TestWork;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Skill records, and the tasks that ask for them. */
@RecourseTest
class SkillsTest {

  private static final String APPROVE = "{\"values\": {\"decision\": \"approve\"}}";

  @Autowired MockMvc mvc;
  @Autowired TestWork work;
  @Autowired TestSkilledWork skilled;
  @Autowired ManageStaff staff;

  private final CaseNumber number = TestWork.someCase();
  private final String person = "s" + System.nanoTime();
  private final String sku = "PUMP-" + person;
  private String task;

  @BeforeEach
  void open() {
    staff.add(person, "Sam " + person, List.of("returns"));
    skilled.ask(number, sku);
    task = "/api/v1/tasks/" + work.open(number, 50, Instant.parse("2031-01-01T00:00:00Z"));
  }

  @Test
  @DisplayName("STF-03 who lacks the skill reads why on the task, and takes it neither way")
  void unskilled() throws Exception {
    mine(get(task))
        .andExpect(jsonPath("$.barred").value(containsString("no skill record of theirs covers")))
        .andExpect(jsonPath("$.actions").value(not(hasItem("claim"))));
    mine(get(task.replace("/api/v1", "/work")))
        .andExpect(content().string(containsString("id=\"barred\"")));
    mine(post(task + "/claim")).andExpect(status().isForbidden());
    mine(json(post(task + "/complete"), APPROVE)).andExpect(status().isForbidden());
    lead(json(post(task + "/assign"), "{\"assignee\": \"" + person + "\"}"))
        .andExpect(status().isForbidden());
    assertThat(work.effectsOn(number)).isZero();
  }

  @Test
  @DisplayName("STF-03 a skill opens the task until its last day; taken away, it closes it again")
  void skilled() throws Exception {
    learn("2020-01-01");
    mine(post(task + "/claim")).andExpect(status().isForbidden());
    learn("2999-12-31");
    mine(get(task)).andExpect(jsonPath("$.barred").doesNotExist());
    mine(post(task + "/claim")).andExpect(status().isOk());

    lead(delete(skill())).andExpect(status().isNoContent());
    mine(json(post(task + "/complete"), APPROVE)).andExpect(status().isForbidden());
    learn("2999-12-31");
    mine(json(post(task + "/complete"), APPROVE)).andExpect(status().isOk());
    assertThat(work.effectsOn(number)).isEqualTo(1);
  }

  @Test
  @DisplayName("STF-03 a lead keeps the records on the page; what is not known is refused")
  void page() throws Exception {
    lead(post("/work/skills/" + person).param("kind", "TECHNIQUE").param("value", "soldering"))
        .andExpect(redirectedUrl("/work/skills?find=" + person));
    lead(get("/work/skills")).andExpect(content().string(containsString("soldering")));
    lead(get("/work/skills").param("find", "no such name"))
        .andExpect(content().string(not(containsString("soldering"))))
        .andExpect(content().string(containsString("Nobody fits.")));
    lead(
        post("/work/skills/" + person + "/remove")
            .param("kind", "TECHNIQUE")
            .param("value", "soldering"));
    mine(get(api())).andExpect(jsonPath("$.items").isEmpty());

    lead(delete(skill())).andExpect(status().isNotFound());
    lead(json(put(api() + "/MAGIC/x"), "{}")).andExpect(status().isUnprocessableEntity());
    lead(json(put(api().replace(person, "nobody-here") + "/ARTICLE/x"), "{}"))
        .andExpect(status().isNotFound());
    mine(json(put(skill()), "{}")).andExpect(status().isForbidden());
  }

  private void learn(String until) throws Exception {
    lead(json(put(skill()), "{\"until\": \"" + until + "\"}")).andExpect(status().isOk());
  }

  private String api() {
    return "/api/v1/staff/" + person + "/skills";
  }

  private String skill() {
    return api() + "/ARTICLE/" + sku;
  }

  private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder to, String body) {
    return to.contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private ResultActions mine(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user(person).roles("RETURNS")).with(csrf()));
  }

  private ResultActions lead(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user("lead").roles("LEAD")).with(csrf()));
  }
}

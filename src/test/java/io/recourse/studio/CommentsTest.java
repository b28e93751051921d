package io.recourse.studio;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static io.recourse.studio.StudioCalls.MODELS;
import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.common.Retention;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** IMP-06: owners and leads talk about a draft at the element that it is about. */
@RecourseTest
class CommentsTest {

  private static final String COMMENTS = "comments";
  private static final String TASK = "Task_LookAtProbe";

  @Autowired StudioCalls calls;
  @Autowired ProbeModels probe;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired List<Retention> retentions;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    jdbc.sql("delete from model_comment").update();
    jdbc.sql("delete from model_drawn").update();
    probe.removeAll();
  }

  @Test
  @DisplayName("IMP-06 a comment on an element is answered and resolved, and stands on the trail")
  void talk() throws Exception {
    String id = calls.begin(ProbeModels.process("Second"), 1);
    String asked = say(id, "{\"element\": \"%s\", \"words\": \" Who looks? \"}".formatted(TASK));
    calls
        .owner(act(id, COMMENTS + "/" + asked + "/answers", "{\"words\": \"The desk.\"}"))
        .andExpect(status().isCreated());
    calls
        .lead(post(DRAFTS + "/" + id + "/comments/" + asked + "/resolve"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.resolvedBy").value("lead"));

    calls
        .owner(get(DRAFTS + "/" + id + "/comments"))
        .andExpect(jsonPath("$.items[*].words").value(contains("Who looks?", "The desk.")))
        .andExpect(jsonPath("$.items[0].element").value(TASK))
        .andExpect(jsonPath("$.items[1].answers").value(asked));
    assertThat(calls.trail("ModelDraftCommented", id)).isEqualTo(1);
    assertThat(calls.trail("ModelDraftCommentAnswered", id)).isEqualTo(1);
    assertThat(calls.trail("ModelDraftCommentResolved", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 what cannot be said is refused with its place, and nothing is kept")
  void refused() throws Exception {
    String tooLong = "Task_" + "x".repeat(200);
    String id =
        calls.begin(
            ProbeModels.process("Second")
                .replace("Flow_ToEnd", tooLong)
                .replace("id=\"StartEvent_ProbeBegan\"", "id='StartEvent_ProbeBegan' name=\"\""),
            1);
    for (String nowhere : List.of("Task_Nowhere", "", " ", "agent", tooLong)) {
      calls
          .lead(act(id, COMMENTS, said(nowhere)))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[*].pointer").value(hasItem("/element")));
    }
    calls
        .lead(act(id, COMMENTS, "{\"words\": \" \"}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer").value(hasItem("/words")));
    calls
        .as("returns", "RETURNS", act(id, COMMENTS, "{\"words\": \"Why?\"}"))
        .andExpect(status().isForbidden());
    calls.owner(get(DRAFTS + "/" + id + "/comments")).andExpect(jsonPath("$.items").value(empty()));

    var unused = say(id, said("StartEvent_ProbeBegan"));
    String asked = say(id, "{\"words\": \"All of it?\"}");
    MockHttpServletRequestBuilder resolve =
        post(DRAFTS + "/" + id + "/comments/" + asked + "/resolve");
    calls.owner(resolve).andExpect(status().isOk());
    calls.lead(resolve).andExpect(status().isConflict());
    String other = calls.begin(ProbeModels.process("Third"), 1);
    calls
        .lead(post(DRAFTS + "/" + other + "/comments/" + asked + "/resolve"))
        .andExpect(status().isNotFound());
    calls.owner(delete(DRAFTS + "/" + id)).andExpect(status().is2xxSuccessful());
    calls.lead(act(id, COMMENTS, "{\"words\": \"Too late?\"}")).andExpect(status().isConflict());
  }

  @Test
  @DisplayName(
      "IMP-06 who opens a model for change is told who else has it open, on whichever server, until"
          + " they leave or say nothing for a minute")
  void whoDraws() throws Exception {
    calls.owner(draws(true, "NoModelOfThisKey", "BPMN")).andExpect(status().isNotFound());
    calls.owner(draws(true, ProbeModels.KEY, "FORM")).andExpect(status().isNotFound());
    calls.owner(draws(true)).andExpect(jsonPath("$.others").value(empty()));
    calls
        .as("other", "OWNER", draws(true))
        .andExpect(jsonPath("$.others").value(contains("owner")));
    calls.owner(draws(false));
    calls.as("other", "OWNER", draws(true)).andExpect(jsonPath("$.others").value(empty()));
    calls.as("other", "OWNER", draws(false));
    calls.lead(draws(true)).andExpect(status().isForbidden());

    seenElsewhere("silent", 61);
    seenElsewhere("abroad", 59);
    calls.owner(draws(true)).andExpect(jsonPath("$.others").value(contains("abroad")));
    assertThat(kept()).containsExactly("abroad", "owner", "silent");
    retentions.stream()
        .filter(it -> it.table().equals("model_drawn"))
        .forEach(it -> assertThat(it.remove(clock.instant())).isPositive());
    assertThat(kept()).containsExactly("abroad", "owner");
    calls.owner(draws(false));
  }

  /** As another server keeps it. */
  private void seenElsewhere(String person, int secondsAgo) {
    jdbc.sql("insert into model_drawn (kind, model_key, person, seen_at) values ('BPMN', ?, ?, ?)")
        .params(ProbeModels.KEY, person, Timestamp.from(clock.instant().minusSeconds(secondsAgo)))
        .update();
  }

  private List<String> kept() {
    return jdbc.sql("select person from model_drawn where model_key = ? order by person")
        .param(ProbeModels.KEY)
        .query(String.class)
        .list();
  }

  private static MockHttpServletRequestBuilder draws(boolean here) {
    return draws(here, ProbeModels.KEY, "BPMN");
  }

  private static MockHttpServletRequestBuilder draws(boolean here, String key, String kind) {
    return post(MODELS + "/" + key + "/drawing")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"kind\": \"%s\", \"here\": %s}".formatted(kind, here));
  }

  private static String said(String element) {
    return "{\"element\": \"%s\", \"words\": \"Why?\"}".formatted(element);
  }

  private String say(String draft, String comment) throws Exception {
    return JsonPath.read(
        calls
            .lead(act(draft, COMMENTS, comment))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString(),
        "$.id");
  }
}

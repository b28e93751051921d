package io.recourse.processes;

import static io.recourse.processes.MigrationProbe.ASK;
import static io.recourse.processes.MigrationProbe.CALLER;
import static io.recourse.processes.MigrationProbe.KEY;
import static io.recourse.processes.MigrationProbe.LOOK;
import static io.recourse.processes.MigrationProbe.REPLY;
import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A case goes on by other versions with the processes that it calls, in one step or not at all. */
@RecourseTest
class MigrationTogetherTest {

  private static final String AT = MODELS + "/" + CALLER + "/migrations";

  @Autowired MigrationProbe probe;
  @Autowired StudioCalls calls;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void remove() {
    probe.removeAll();
  }

  @Test
  @DisplayName(
      "IMP-06 PLT-04 a case and what it calls are planned, tried and moved as one: both or neither")
  void together() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    probe.deploy(MigrationProbe.caller("Call"));
    List<String> three = probe.start(CALLER, 3);
    List<String> alone = probe.start(2);
    probe.pass(three.get(0));
    probe.pass(alone.get(0));
    probe.deploy(MigrationProbe.text(MigrationProbe.CLOSELY, REPLY, "Await reply"));
    probe.deploy(MigrationProbe.caller("Call anew"));

    JsonNode plan = begun();
    String id = plan.path("id").asText();
    JsonNode called = plan.path("called").path(0);
    assertThat(called.path("process").asText()).isEqualTo(KEY);
    assertThat(standing(called, ASK)).isEqualTo(1);
    assertThat(standing(called, LOOK)).isEqualTo(2);
    calls
        .owner(act(id, "submit", 1))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString(KEY + ": Ask (1)")));
    calls
        .owner(mapping(id, 7))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/process"));
    calls.owner(mapping(id, 1)).andExpect(status().isOk());

    calls.owner(act(id, "try", null)).andExpect(status().isAccepted());
    probe.run(id);
    JsonNode hindered = caseOf(id, three.get(0)).path("why");
    assertThat(hindered.path("reason").asText()).isEqualTo("NO_WAY");
    assertThat(hindered.path("process").asText()).isEqualTo(KEY);
    assertThat(hindered.path("element").asText()).isEqualTo(ASK);
    assertThat(three).allMatch(number -> probe.versions(number).equals(both(1)));

    calls.owner(act(id, "submit", 2)).andExpect(status().isOk());
    calls.lead(act(id, "approve", 3)).andExpect(status().isOk());
    String draft = calls.begin("BPMN", KEY, MigrationProbe.text("Look again", REPLY, "Await"), 2);
    calls.submit(draft).andExpect(status().isOk());
    calls
        .approve(draft)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("go to version 2")));
    probe.run(id);

    assertThat(caseOf(id, three.get(0)).path("state").asText()).isEqualTo("REFUSED");
    assertThat(probe.versions(three.get(0))).isEqualTo(both(1));
    assertThat(probe.versions(three.get(1))).isEqualTo(both(2));
    assertThat(probe.versions(three.get(2))).isEqualTo(both(2));
    assertThat(probe.work(three.get(1))).containsEntry("name", "Look closely");
    assertThat(told(three.get(1))).containsExactlyInAnyOrder(CALLER, KEY);
    assertThat(told(three.get(0))).isEmpty();
    assertThat(alone).allMatch(number -> probe.version(number) == 1);
  }

  @Test
  @DisplayName("IMP-06 what cases call since they were planned for is taken in before they go")
  void calledSince() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    probe.deploy(MigrationProbe.caller("Call"));
    List<String> one = probe.start(CALLER, 1);
    probe.deploy(MigrationProbe.caller("Call anew"));
    String id = begun().path("id").asText();
    probe.deploy(MigrationProbe.text("Look twice", ASK, "Ask"));

    calls
        .owner(act(id, "submit", 1))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("version 1 of " + KEY)));
    calls
        .owner(
            put(AT + "/" + id + "/mapping")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": 1, \"steps\": {}}"))
        .andExpect(jsonPath("$.called[0].to").value(2));
    calls.owner(act(id, "submit", 2)).andExpect(status().isOk());
    calls.lead(act(id, "approve", 3)).andExpect(status().isOk());
    probe.run(id);
    assertThat(probe.versions(one.get(0))).isEqualTo(both(2));
  }

  private static Map<String, Integer> both(int version) {
    return Map.of(CALLER, version, KEY, version);
  }

  private JsonNode begun() throws Exception {
    String body = "{\"from\": 1, \"to\": 2, \"together\": true}";
    return json(
        calls
            .owner(post(AT).contentType(MediaType.APPLICATION_JSON).content(body))
            .andExpect(status().isCreated()));
  }

  private static MockHttpServletRequestBuilder act(String id, String what, Integer version) {
    return post(AT + "/" + id + "/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"reason\": \"It is better.\", \"version\": %s}".formatted(version));
  }

  /** Whoever is asked something by the probe stays. */
  private static MockHttpServletRequestBuilder mapping(String id, int from) {
    String body = "{\"version\": 1, \"process\": \"%s\", \"from\": %d, \"steps\": {\"%s\": null}}";
    return put(AT + "/" + id + "/mapping")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.formatted(KEY, from, ASK));
  }

  private static int standing(JsonNode called, String element) {
    return StreamSupport.stream(called.path("steps").spliterator(), false)
        .filter(step -> step.path("element").asText().equals(element))
        .findFirst()
        .orElseThrow()
        .path("standing")
        .asInt();
  }

  private JsonNode caseOf(String id, String number) throws Exception {
    JsonNode items = json(calls.lead(get(AT + "/" + id + "/cases"))).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(one -> one.path("caseNumber").asText().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** The processes of which the trail of a case says that they went on. */
  private List<String> told(String number) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'process' from audit_event
            where chain = ? and type = 'CaseMigrated'
            """)
        .param(number)
        .query(String.class)
        .list();
  }

  private JsonNode json(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
  }
}

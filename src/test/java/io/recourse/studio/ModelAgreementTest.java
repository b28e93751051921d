package io.recourse.studio;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.platform.MovableClock;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Nobody deploys what they wrote: another person agrees first (ASVS 2.3.5). */
@RecourseTest
class ModelAgreementTest {

  @Autowired StudioCalls calls;
  @Autowired ProbeModels probe;
  @Autowired ModelDrafts drafts;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    probe.removeAll();
  }

  @Test
  @DisplayName("IMP-06 an author approves nothing of their own, nor does who wrote a part of it")
  void authorIsRefused() throws Exception {
    String id = calls.begin(ProbeModels.process("Second"), 1);
    calls.owner(post(DRAFTS + "/" + id + "/deploy")).andExpect(status().isConflict());
    calls.as("other", "OWNER", saved(id, ProbeModels.process("Third"))).andExpect(status().isOk());
    calls.submit(id).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("SUBMITTED"));

    for (String hand : List.of("owner", "other")) {
      calls
          .as(hand, "OWNER", act(id, "approve", "{}").header("If-Match", "\"3\""))
          .andExpect(status().isForbidden());
    }
    calls.owner(post(DRAFTS + "/" + id + "/deploy")).andExpect(status().isConflict());
    calls
        .as("returns", "RETURNS", act(id, "approve", "{}").header("If-Match", "\"3\""))
        .andExpect(status().isForbidden());
    assertThat(probe.versions()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                jdbc.sql("update model_draft set approved_by = 'other' where id = ?")
                    .param(UUID.fromString(id))
                    .update())
        .hasMessageContaining("model_draft_four_eyes");

    calls
        .lead(act(id, "approve", "{\"reason\": \"Seen.\"}").header("If-Match", "\"3\""))
        .andExpect(jsonPath("$.state").value("DEPLOYED"))
        .andExpect(jsonPath("$.agreement.approvedBy").value("lead"))
        .andExpect(jsonPath("$.deployment.version").value(2));
    assertThat(trailOfApproval(id)).isEqualTo("owner Small returns wait too long. lead Seen.");
  }

  @Test
  @DisplayName("IMP-06 what the Camunda Modeler sent is its sender's own draft, too")
  void modelerIsNoWayAround() throws Exception {
    upload("From the Modeler");
    Draft sent = mine(Draft.State.DRAFT);
    calls.submit(sent.id().toString()).andExpect(status().isOk());
    calls
        .owner(act(sent.id().toString(), "approve", "{}").header("If-Match", "\"2\""))
        .andExpect(status().isForbidden());

    upload("Sent again");
    Draft untouched = drafts.find(sent.id()).orElseThrow();
    assertThat(untouched.content()).isEqualTo(ProbeModels.process("From the Modeler"));
    assertThat(mine(Draft.State.DRAFT).id()).isNotEqualTo(sent.id());
    assertThat(probe.versions()).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 a draft given back says why, is written on and submitted anew")
  void givenBack() throws Exception {
    String id = calls.begin(ProbeModels.process("Second"), 1);
    calls.owner(act(id, "submit", "{\"reason\": \" \"}")).andExpect(problemAt("/reason"));
    calls.submit(id).andExpect(status().isOk());
    calls.owner(saved(id, ProbeModels.process("Sly"), 2)).andExpect(status().isConflict());
    calls.lead(act(id, "approve", "{}")).andExpect(status().isBadRequest());
    calls
        .lead(act(id, "approve", "{}").header("If-Match", "\"1\""))
        .andExpect(status().isPreconditionFailed());
    calls.lead(act(id, "return", "{}")).andExpect(problemAt("/reason"));

    calls
        .lead(act(id, "return", "{\"reason\": \"What of frozen goods?\"}"))
        .andExpect(jsonPath("$.state").value("DRAFT"));

    String page = "/studio/models/" + ProbeModels.KEY + "?draft=" + id;
    calls.owner(get(page)).andExpect(content().string(containsString("What of frozen goods?")));
    calls.lead(get(page)).andExpect(content().string(not(containsString("id=\"studio-save\""))));
    calls.approve(id).andExpect(status().isPreconditionFailed());
    calls.owner(saved(id, ProbeModels.process("Mended"), 3)).andExpect(status().isOk());
    calls.submit(id).andExpect(status().isOk());
    calls
        .lead(act(id, "approve", "{}").header("If-Match", "\"5\""))
        .andExpect(jsonPath("$.state").value("DEPLOYED"));
    assertThat(calls.trail("ModelDraftReturned", id)).isEqualTo(1);
    assertThat(calls.trail("ModelDraftSubmitted", id)).isEqualTo(2);
  }

  @Test
  @DisplayName("IMP-06 an approved draft is deployed when its time has come, not before")
  void scheduled() throws Exception {
    String id = approvedFor(Duration.ofHours(8));
    runRound();
    assertThat(probe.versions()).isEqualTo(1);

    ((MovableClock) clock).setAhead(Duration.ofHours(9));
    runRound();

    assertThat(probe.versions()).isEqualTo(2);
    assertThat(drafts.find(UUID.fromString(id)).orElseThrow().deployment().version()).isEqualTo(2);
    assertThat(calls.trail("ModelDeployed", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 an approved draft that cannot be deployed any more goes back with the cause")
  void overtaken() throws Exception {
    String id = approvedFor(Duration.ofHours(8));
    calls.agree(calls.begin(ProbeModels.process("Faster"), 1)).andExpect(status().isOk());

    ((MovableClock) clock).setAhead(Duration.ofHours(9));
    runRound();

    Draft back = drafts.find(UUID.fromString(id)).orElseThrow();
    assertThat(back.state()).isEqualTo(Draft.State.DRAFT);
    assertThat(back.agreement().approvedBy()).isNull();
    assertThat(back.agreement().answer()).contains("Version 2 was deployed");
    assertThat(calls.trail("ModelDeploymentFailed", id)).isEqualTo(1);
    assertThat(probe.versions()).isEqualTo(2);
  }

  @Test
  @DisplayName("PLT-04 an earlier version comes back in one step and one approval; nothing is lost")
  void rollBack() throws Exception {
    calls.agree(calls.begin(ProbeModels.process("Second"), 1)).andExpect(status().isOk());
    ProcessInstance running = probe.start();
    calls.owner(back("", 2)).andExpect(status().isConflict());
    calls.owner(back("", 7)).andExpect(status().isNotFound());
    String id =
        JsonPath.read(
            calls
                .owner(back("", 1))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.id");
    assertThat(probe.versions()).isEqualTo(2);
    calls.approve(id).andExpect(jsonPath("$.deployment.version").value(3));

    calls
        .owner(get(StudioCalls.MODELS + "/" + ProbeModels.KEY))
        .andExpect(jsonPath("$.version").value(3))
        .andExpect(jsonPath("$.content").value(containsString("First")));
    calls
        .owner(get(StudioCalls.MODELS + "/" + ProbeModels.KEY + "?version=2"))
        .andExpect(jsonPath("$.content").value(containsString("Second")));
    assertThat(probe.versionOf(running)).isEqualTo(2);
    assertThat(probe.versionOf(probe.start())).isEqualTo(3);
  }

  @Test
  @DisplayName("PLT-04 an earlier version comes back as it was: nobody writes on it meanwhile")
  void comesBackAsItWas() throws Exception {
    calls.agree(calls.begin(ProbeModels.process("Second"), 1)).andExpect(status().isOk());
    String id =
        JsonPath.read(
            calls.owner(back("", 1)).andReturn().getResponse().getContentAsString(), "$.id");
    calls.owner(act(id, "return", "{\"reason\": \"Wait.\"}")).andExpect(status().isOk());

    calls
        .owner(saved(id, ProbeModels.process("Sly"), 3))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("comes back as it was")));

    calls
        .owner(get("/studio/models/" + ProbeModels.KEY + "?draft=" + id))
        .andExpect(content().string(containsString("\"closed\":true")));
    calls.submit(id).andExpect(status().isOk());
    calls.lead(act(id, "approve", "{}").header("If-Match", "\"4\"")).andExpect(status().isOk());
    calls
        .owner(get(StudioCalls.MODELS + "/" + ProbeModels.KEY))
        .andExpect(jsonPath("$.content").value(ProbeModels.process("First")));
  }

  @Test
  @DisplayName("PLT-04 a lead goes back at once with a reason that others read; nobody else may")
  void rollBackAtOnce() throws Exception {
    calls.agree(calls.begin(ProbeModels.process("Second"), 1)).andExpect(status().isOk());
    calls.owner(back("/at-once", 1)).andExpect(status().isForbidden());
    calls
        .lead(
            post(StudioCalls.MODELS + "/" + ProbeModels.KEY + "/roll-back/at-once")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"version\": 1, \"reason\": \"\"}"))
        .andExpect(problemAt("/reason"));
    assertThat(probe.versions()).isEqualTo(2);

    String page = "/studio/models/" + ProbeModels.KEY + "?version=1";
    calls.owner(get(page)).andExpect(content().string(not(containsString("at-once"))));
    calls.lead(get(page)).andExpect(content().string(containsString("roll-back/at-once")));
    calls
        .lead(
            post("/studio/models/" + ProbeModels.KEY + "/roll-back/at-once")
                .param("version", "1")
                .param("reason", "Frozen goods are refused."))
        .andExpect(status().isFound());

    assertThat(probe.versions()).isEqualTo(3);
    String told = "went back to an earlier version alone (version 3). Reason: Frozen goods";
    calls.owner(get("/work/own")).andExpect(content().string(containsString(told)));
    calls.lead(get("/work/own")).andExpect(content().string(not(containsString(told))));
    assertThat(
            jdbc.sql(
                    """
                    select data::jsonb ->> 'reason' from audit_event
                    where type = 'ModelRolledBack' and data::jsonb ->> 'key' = ?
                    order by at desc limit 1
                    """)
                .param(ProbeModels.KEY)
                .query(String.class)
                .single())
        .isEqualTo("Frozen goods are refused.");
    assertThatThrownBy(
            () ->
                jdbc.sql("update model_draft set source = 'STUDIO' where source = 'ROLLBACK'")
                    .update())
        .hasMessageContaining("model_draft_deployed_by_two");
  }

  @Test
  @DisplayName("IMP-06 a draft that waits is told to those who may answer, not to its author")
  void waitingIsTold() throws Exception {
    String id = calls.begin(ProbeModels.process("Second"), 1);
    calls.lead(get("/work/own")).andExpect(content().string(not(containsString("Studio probe"))));
    calls.submit(id).andExpect(status().isOk());

    String told = "A draft of “Studio probe” by owner waits";
    calls.lead(get("/work/own")).andExpect(content().string(containsString(told)));
    calls.owner(get("/work/own")).andExpect(content().string(not(containsString(told))));
    calls
        .as("returns", "RETURNS", get("/work/own"))
        .andExpect(content().string(not(containsString(told))));
  }

  private static MockHttpServletRequestBuilder back(String how, int version) {
    return post(StudioCalls.MODELS + "/" + ProbeModels.KEY + "/roll-back" + how)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"version\": " + version + ", \"reason\": \"It was better.\"}");
  }

  private String approvedFor(Duration later) throws Exception {
    String id = calls.begin(ProbeModels.process("Later"), 1);
    calls.submit(id).andExpect(status().isOk());
    calls
        .lead(
            act(id, "approve", "{\"deployAt\": \"" + clock.instant().plus(later) + "\"}")
                .header("If-Match", "\"2\""))
        .andExpect(jsonPath("$.state").value("APPROVED"));
    return id;
  }

  private void runRound() {
    String round = driver.walkRound("ModelDeploymentProcess", 1).getId();
    assertThat(coverage.missedBy("ModelDeploymentProcess", List.of(round))).isEmpty();
  }

  private void upload(String taskName) throws Exception {
    byte[] model = ProbeModels.process(taskName).getBytes(StandardCharsets.UTF_8);
    calls
        .owner(
            multipart("/engine-rest/deployment/create")
                .file(new MockMultipartFile("probe.bpmn", "probe.bpmn", null, model)))
        .andExpect(status().isOk());
  }

  private Draft mine(Draft.State state) {
    return drafts.open().stream()
        .filter(it -> it.key().equals(ProbeModels.KEY) && it.state() == state)
        .findFirst()
        .orElseThrow();
  }

  private static ResultMatcher problemAt(String pointer) {
    return jsonPath("$.errors[*].pointer", hasItem(pointer));
  }

  private static MockHttpServletRequestBuilder saved(String id, String model) {
    return saved(id, model, 1);
  }

  private static MockHttpServletRequestBuilder saved(String id, String model, int seen) {
    String quoted = model.replace("\"", "\\\"").replace("\n", "\\n");
    return put(DRAFTS + "/" + id)
        .header("If-Match", "\"" + seen + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"content\": \"" + quoted + "\"}");
  }

  private String trailOfApproval(String draft) {
    return jdbc.sql(
            """
            select string_agg(coalesce(data::jsonb ->> 'submittedBy', '') || ' '
                     || (data::jsonb ->> 'reason'), '' order by at, seq)
                   || ' ' || max(data::jsonb ->> 'answeredBy') || ' ' || max(data::jsonb ->> 'answer')
            from audit_event
            where chain = 'system' and data::jsonb ->> 'draft' = :draft
              and type in ('ModelDraftSubmitted', 'ModelDraftApproved')
            """)
        .param("draft", draft)
        .query(String.class)
        .single();
  }
}

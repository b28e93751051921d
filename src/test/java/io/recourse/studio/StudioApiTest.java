package io.recourse.studio;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.ModelKind;
import io.recourse.testing.RecourseTest;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class StudioApiTest {

  @Autowired MockMvc web;
  @Autowired StudioCalls calls;
  @Autowired ObjectMapper json;
  @Autowired ProbeModels probe;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    probe.removeAll();
  }

  @Test
  @DisplayName("IMP-06 models are listed with their versions and what runs on each; old ones open")
  void lists_and_opens() throws Exception {
    probe.start();

    String mine = "$.items[?(@.key == 'StudioProbeProcess')]";
    owner(get(MODELS))
        .andExpect(status().isOk())
        .andExpect(jsonPath(mine + ".latestVersion", hasItem(1)))
        .andExpect(jsonPath(mine + ".versions[0].running", hasItem(1)))
        .andExpect(jsonPath("$.items[?(@.kind == 'DMN')].key", hasItem("caseRouting")));
    owner(get(MODELS + "/" + ProbeModels.KEY).param("version", "1"))
        .andExpect(header().string("ETag", "\"v1\""))
        .andExpect(jsonPath("$.content").value(ProbeModels.process("First")));
    owner(get(MODELS + "/" + ProbeModels.KEY).param("version", "9"))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("IMP-06 a draft is kept; what somebody saved in between is not overwritten")
  void keeps_drafts() throws Exception {
    String id = begin(ProbeModels.process("Second"), 1);

    save(id, "\"1\"", ProbeModels.process("Third"))
        .andExpect(status().isOk())
        .andExpect(header().string("ETag", "\"2\""));
    save(id, "\"1\"", ProbeModels.process("Stale")).andExpect(status().isPreconditionFailed());
    save(id, null, ProbeModels.process("Blind")).andExpect(status().isBadRequest());

    owner(get(DRAFTS + "/" + id))
        .andExpect(jsonPath("$.content").value(ProbeModels.process("Third")))
        .andExpect(jsonPath("$.author").value("owner"));
    assertThat(trail("ModelDraftSaved", id)).isEqualTo(2);
    assertThat(probe.versions()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "IMP-06 the check names scripts, classes and a missing time to live; changes nothing")
  void checks() throws Exception {
    check(ProbeModels.dangerous())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.refused").value(true))
        .andExpect(
            jsonPath(
                "$.findings[?(@.severity == 'ERROR')].elementId",
                hasItems("Task_RunScript", "Task_CallClass", ProbeModels.KEY)))
        .andExpect(jsonPath("$.findings[*].rule", hasItem("historyTimeToLive")));
    check(ProbeModels.process("Fine")).andExpect(jsonPath("$.refused").value(false));
    check(ProbeModels.process("Idle").replace("isExecutable=\"true\"", "isExecutable=\"false\""))
        .andExpect(jsonPath("$.findings[*].rule", hasItem("executable")));
    assertThat(probe.versions()).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 new cases follow a deployed draft, running ones stay, forms still resolve")
  void deploys() throws Exception {
    ProcessInstance running = probe.start();
    String second = ProbeModels.process("Second");
    String id = begin(second, 1);

    calls
        .agree(id)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("DEPLOYED"))
        .andExpect(jsonPath("$.deployment.version").value(2));

    ProcessInstance fresh = probe.start();
    assertThat(probe.versionOf(running)).isEqualTo(1);
    assertThat(probe.versionOf(fresh)).isEqualTo(2);
    Task task = tasks.createTaskQuery().processInstanceId(fresh.getId()).singleResult();
    assertThat(task.getName()).isEqualTo("Second");
    assertThat(forms.getDeployedTaskForm(task.getId())).hasContent(ProbeModels.FORM);
    assertThat(trail("ModelDeployed", id)).isEqualTo(1);
    assertThat(deployedHash(id)).isEqualTo(new ModelText(ModelKind.BPMN, second).sha256());
    owner(post(DRAFTS + "/" + id + "/deploy")).andExpect(status().isConflict());
  }

  @Test
  @DisplayName("IMP-06 a model in error, or one that took another's id, is not deployed")
  void refuses() throws Exception {
    String wrong = begin(ProbeModels.dangerous(), 1);
    calls
        .submit(wrong)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/content/Task_RunScript")));

    String renamed = ProbeModels.process("X").replace(ProbeModels.KEY, "StudioProbeOther");
    calls.submit(begin(renamed, 1)).andExpect(status().isUnprocessableEntity());

    assertThat(probe.versions()).isEqualTo(1);
  }

  @Test
  void a_draft_never_undoes_what_was_deployed_after_it_was_begun() throws Exception {
    String early = begin(ProbeModels.process("Early"), 1);
    String late = begin(ProbeModels.process("Late"), 1);
    calls.submit(early).andExpect(status().isOk());
    calls.agree(late).andExpect(status().isOk());

    calls.approve(early).andExpect(status().isConflict());

    assertThat(probe.versions()).isEqualTo(2);
  }

  @Test
  @DisplayName("IMP-06 the list of drafts says what a deployment would meet now")
  void verdict_of_now() throws Exception {
    String id = begin(ProbeModels.calling(), 1);
    String errors = "$.items[?(@.id == '" + id + "')].findings[?(@.severity == 'ERROR')].elementId";
    owner(get(DRAFTS)).andExpect(jsonPath(errors, hasItem("Call_Probe")));

    String called = probe.deployCalled();
    owner(get(DRAFTS)).andExpect(jsonPath(errors, empty()));
    owner(get(DRAFTS + "/" + id))
        .andExpect(jsonPath("$.findings[?(@.severity == 'ERROR')]", empty()));

    probe.remove(called);
    owner(get(DRAFTS)).andExpect(jsonPath(errors, hasItem("Call_Probe")));
    calls.submit(id).andExpect(status().isUnprocessableEntity());

    var ignored = probe.deployCalled();
    long before = System.nanoTime();
    owner(get(DRAFTS)).andExpect(jsonPath(errors, empty()));
    System.out.printf("Drafts listed in %d ms%n", (System.nanoTime() - before) / 1_000_000);
    calls.agree(id).andExpect(status().isOk());
  }

  @Test
  @DisplayName("IMP-06 200 drafts are listed in less than a second, each text asked once")
  void long_list() throws Exception {
    String id = begin(ProbeModels.calling(), 1);
    jdbc.sql(
            """
            insert into model_draft (id, kind, model_key, name, content, based_on, state, report,
                                     author, authors, source, saved_at, version)
            select gen_random_uuid(), kind, model_key, name, content, based_on, state, report,
                   author, authors, source, saved_at, version
            from model_draft cross join generate_series(1, 199) where id = ?
            """)
        .param(UUID.fromString(id))
        .update();
    String errors = "$.items[?(@.findings[0].elementId == 'Call_Probe')]";
    owner(get(DRAFTS)).andExpect(jsonPath(errors, hasSize(200)));

    long before = System.nanoTime();
    owner(get(DRAFTS)).andExpect(status().isOk());
    long millis = (System.nanoTime() - before) / 1_000_000;
    System.out.printf("200 drafts listed in %d ms%n", millis);
    assertThat(millis).isLessThan(1_000);
  }

  @Test
  @DisplayName("IMP-06 the list says of a draft that a newer version was deployed since")
  void verdict_of_a_late_draft() throws Exception {
    String early = begin(ProbeModels.process("Early"), 1);
    String late = begin(ProbeModels.process("Late"), 1);
    calls.agree(late).andExpect(status().isOk());

    owner(get(DRAFTS))
        .andExpect(
            jsonPath("$.items[?(@.id == '" + early + "')].findings[*].rule", hasItem("version")));
  }

  @Test
  void a_refused_draft_is_closed() throws Exception {
    String id = begin(ProbeModels.process("Never"), 1);

    owner(delete(DRAFTS + "/" + id)).andExpect(jsonPath("$.state").value("REFUSED"));

    owner(post(DRAFTS + "/" + id + "/deploy")).andExpect(status().isConflict());
    assertThat(trail("ModelDraftRefused", id)).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 models are the process owner's: other roles neither read nor change them")
  void owners_only() throws Exception {
    for (MockHttpServletRequestBuilder call :
        new MockHttpServletRequestBuilder[] {
          get(MODELS),
          get(MODELS + "/" + ProbeModels.KEY),
          post(MODELS + "/check").content("<x/>"),
          post(DRAFTS).contentType(MediaType.APPLICATION_JSON).content("{}"),
          get("/engine-rest/version"),
          get("/studio")
        }) {
      web.perform(call.with(user("returns").roles("RETURNS")).with(csrf()))
          .andExpect(status().isForbidden());
    }
  }

  private String begin(String content, int basedOn) throws Exception {
    return calls.begin(content, basedOn);
  }

  private ResultActions save(String id, String ifMatch, String content) throws Exception {
    MockHttpServletRequestBuilder change =
        put(DRAFTS + "/" + id)
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.createObjectNode().put("content", content).toString());
    return owner(ifMatch == null ? change : change.header("If-Match", ifMatch));
  }

  private ResultActions check(String model) throws Exception {
    return owner(post(MODELS + "/check").contentType(MediaType.APPLICATION_XML).content(model));
  }

  private ResultActions owner(MockHttpServletRequestBuilder call) throws Exception {
    return calls.owner(call);
  }

  private int trail(String type, String draft) {
    return calls.trail(type, draft);
  }

  private String deployedHash(String draft) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'sha256' from audit_event
            where type = 'ModelDeployed' and data::jsonb ->> 'draft' = :draft
            """)
        .param("draft", draft)
        .query(String.class)
        .single();
  }
}

package io.recourse.studio;

import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.platform.MovableClock;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Models that need each other become versions together, or none of them does (IMP-06, PLT-04). */
@RecourseTest
class ChangeSetTest {

  private static final String CHANGES = StudioCalls.MODELS + "/changes";

  @Autowired StudioCalls calls;
  @Autowired ProbeModels probe;
  @Autowired ModelDrafts drafts;
  @Autowired RepositoryService repository;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessDriver driver;
  @Autowired AgreeTogether together;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from pilot").update();
    probe.removeAll();
  }

  @Test
  @DisplayName("IMP-06 a process, the table it asks and the process it calls are one change")
  void together() throws Exception {
    String process = calls.begin(ProbeModels.asking(), 1);
    String table = calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(15), null);
    String called = calls.begin("BPMN", ProbeModels.CALLED, ProbeModels.called(), null);
    calls.submit(process).andExpect(status().isUnprocessableEntity());
    String change = begin("Probe sooner");
    add(change, process);
    submit(change).andExpect(status().isUnprocessableEntity());
    add(change, table);
    add(change, called);

    calls
        .submit(process)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("“Probe sooner”")));
    calls
        .owner(get(CHANGES + "/" + change))
        .andExpect(jsonPath("$.parts[*].draft.findings[?(@.severity == 'ERROR')]").isEmpty());
    submit(change)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.change.state").value("SUBMITTED"))
        .andExpect(jsonPath("$.parts[0].draft.state").value("SUBMITTED"));
    calls
        .lead(act(process, "approve", "{}").header("If-Match", "\"2\""))
        .andExpect(status().isConflict());
    calls.owner(approval(change, 5, "{}")).andExpect(status().isForbidden());
    calls.lead(approval(change, 4, "{}")).andExpect(status().isPreconditionFailed());
    long deployments = deployments();
    calls
        .lead(approval(change, 5, "{\"reason\": \"Seen.\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.change.state").value("DEPLOYED"));

    assertThat(deployments() - deployments).isEqualTo(1);
    assertThat(probe.versions()).isEqualTo(2);
    Draft done = drafts.find(UUID.fromString(table)).orElseThrow();
    assertThat(done.deployment().version()).isEqualTo(1);
    assertThat(told("ChangeSetDeployed", change))
        .contains(done.text().sha256(), ProbeModels.KEY + " 1→2", ProbeModels.CALLED + " →1");
    assertThat(told("ChangeSetSubmitted", change)).contains(done.text().sha256());
    assertThat(told("ChangeSetApproved", change)).contains("+ Task_AskTable");
    assertThat(calls.trail("ModelDraftApproved", table)).isZero();
    assertThat(calls.trail("ModelDeployed", table)).isEqualTo(1);
  }

  @Test
  @DisplayName("ASVS 2.3.5 whoever wrote one part of a change approves none of it")
  void authors() throws Exception {
    String process = calls.begin(ProbeModels.process("Second"), 1);
    String form = calls.begin("FORM", ProbeModels.FORM_KEY, form("Renamed"), 1);
    String change = begin("Probe hands");
    add(change, process);
    calls
        .as(
            "other",
            "OWNER",
            post(CHANGES + "/" + change + "/drafts").contentType(JSON).content(draft(form)))
        .andExpect(status().isOk());
    submit(change).andExpect(status().isOk());
    calls.as("other", "OWNER", approval(change, 4, "{}")).andExpect(status().isForbidden());
    calls.as("returns", "RETURNS", approval(change, 4, "{}")).andExpect(status().isForbidden());
    assertThat(probe.versions()).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-06 where one part cannot become a version any more, none does")
  void allOrNone() throws Exception {
    String change = changeOfTwo("Probe none");
    submit(change).andExpect(status().isOk());
    calls.agree(calls.begin(ProbeModels.process("Faster"), 1)).andExpect(status().isOk());
    long deployments = deployments();

    calls.lead(approval(change, 4, "{}")).andExpect(status().isConflict());

    assertThat(deployments()).isEqualTo(deployments);
    assertThat(state(change)).isEqualTo("SUBMITTED");
    assertThat(parts(change)).extracting(Draft::state).containsOnly(Draft.State.SUBMITTED);
    calls
        .lead(post(CHANGES + "/" + change + "/return").contentType(JSON).content(reason("Look.")))
        .andExpect(jsonPath("$.change.state").value("OPEN"));
    assertThat(parts(change)).extracting(Draft::state).containsOnly(Draft.State.DRAFT);
    calls.owner(delete(CHANGES + "/" + change)).andExpect(status().isOk());
    assertThat(parts(change)).isEmpty();
  }

  @Test
  @DisplayName(
      "IMP-06 an approved change becomes versions when its time has come, or goes back whole")
  void scheduled() throws Exception {
    String change = changeOfTwo("Probe later");
    submit(change).andExpect(status().isOk());
    String later = "{\"deployAt\": \"" + clock.instant().plus(Duration.ofHours(8)) + "\"}";
    calls.lead(approval(change, 4, later)).andExpect(status().isOk());
    runRound();
    assertThat(probe.versions()).isEqualTo(1);

    ((MovableClock) clock).setAhead(Duration.ofHours(9));
    runRound();

    assertThat(probe.versions()).isEqualTo(2);
    assertThat(state(change)).isEqualTo("DEPLOYED");

    String overtaken = changeOfTwo("Probe overtaken", 2);
    submit(overtaken).andExpect(status().isOk());
    String much = "{\"deployAt\": \"" + clock.instant().plus(Duration.ofHours(8)) + "\"}";
    calls.lead(approval(overtaken, 4, much)).andExpect(status().isOk());
    calls.agree(calls.begin(ProbeModels.process("Faster"), 2)).andExpect(status().isOk());
    ((MovableClock) clock).setAhead(Duration.ofHours(18));
    runRound();

    assertThat(state(overtaken)).isEqualTo("OPEN");
    assertThat(parts(overtaken)).extracting(Draft::state).containsOnly(Draft.State.DRAFT);
    assertThat(told("ChangeSetDeploymentFailed", overtaken)).contains("Version 3 was deployed");
    calls
        .owner(get("/studio/changes/" + overtaken).locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(content().string(containsString("已部署版本 3")));
  }

  @Test
  @DisplayName("IMP-06 a part that changes nothing is named, and nothing is submitted with it")
  void unchanged() throws Exception {
    String change = begin("Probe unchanged");
    add(change, calls.begin(ProbeModels.process("First"), 1));
    add(change, calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(15), null));

    submit(change)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString(ProbeModels.KEY)))
        .andExpect(jsonPath("$.detail").value(containsString("take it out")));

    assertThat(state(change)).isEqualTo("OPEN");
  }

  @Test
  @DisplayName("IMP-06 what is wrong with a part is said beside another kind of the same key")
  void sameKey() throws Exception {
    String change = begin("Probe namesakes");
    add(change, calls.begin(ProbeModels.asking(), 1));
    String wrong = ProbeModels.FORM.replace("default", "other");
    add(change, calls.begin("FORM", ProbeModels.KEY, wrong, null));

    submit(change)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem(member("/Task_AskTable"))))
        .andExpect(jsonPath("$.errors[*].pointer", hasItem(member(""))));
  }

  private static String member(String element) {
    return "/members/" + ProbeModels.KEY + element;
  }

  @Test
  @DisplayName("IMP-06 two changes that take a draft in at once do not both have it")
  void takenMeanwhile() throws Exception {
    String draft = calls.begin(ProbeModels.process("Second"), 1);
    Draft.Change first = new Draft.Change(UUID.fromString(begin("Probe one")), "Probe one");
    Draft.Change other = new Draft.Change(UUID.fromString(begin("Probe two")), "Probe two");
    UUID id = UUID.fromString(draft);
    put(id, first);
    assertThatThrownBy(() -> put(id, other)).hasMessageContaining("Probe one");
    assertThat(drafts.find(id).orElseThrow().change()).isEqualTo(first);
  }

  /** After who took it in saw that it stood alone. */
  private void put(UUID draft, Draft.Change change) {
    var unused = transaction.execute(begun -> together.put(draft, change));
  }

  @Test
  @DisplayName("PLT-04 all versions before a change come back in one step, by two or by one lead")
  void rollBack() throws Exception {
    String change = changeOfTwo("Probe back");
    submit(change).andExpect(status().isOk());
    calls.lead(approval(change, 4, "{}")).andExpect(status().isOk());

    String back = id(calls.owner(back(change, "")).andExpect(status().isCreated()));
    calls.owner(back(change, "")).andExpect(status().isConflict());
    assertThat(probe.versions()).isEqualTo(2);
    calls.lead(answer(back, "pilot", 2, wish())).andExpect(status().isConflict());
    calls.lead(approval(back, 2, "{}")).andExpect(status().isOk());

    assertThat(probe.versions()).isEqualTo(3);
    newest(ProbeModels.KEY, 3, "First");
    newest(ProbeModels.FORM_KEY, 3, "\"components\": []");
    assertThat(told("ChangeSetRolledBack", back)).contains(change, ProbeModels.KEY + " 2→3");
  }

  @Test
  @DisplayName("IMP-02 IMP-04 models of a change are piloted as one and taken back as one")
  void pilot() throws Exception {
    calls
        .agree(calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(15), null))
        .andExpect(status().isOk());
    String change = changeOfTwo("Probe pilot");
    add(change, calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(20), 1));
    submit(change).andExpect(status().isOk());
    calls.owner(answer(change, "pilot", 5, wish())).andExpect(status().isForbidden());
    calls
        .lead(answer(change, "pilot", 5, wish()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.change.state").value("DEPLOYED"));
    assertThat(pilots(change)).containsExactly("RUNNING 1/2", "RUNNING 1/2");

    calls.lead(back(change, "/at-once")).andExpect(status().isCreated());

    assertThat(pilots(change)).containsExactly("WITHDRAWN 1/2", "WITHDRAWN 1/2");
    newest(ProbeModels.KEY, 3, "First");
    newest(ProbeModels.TABLE, 3, "&lt; 15");
  }

  @Test
  @DisplayName(
      "IMP-04 the pilot of a change is withdrawn with all its models and forms by two, or goes on"
          + " with all; no model of it comes back alone")
  void withdrawn() throws Exception {
    calls
        .agree(calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(15), null))
        .andExpect(status().isOk());
    String change = changeOfTwo("Probe withdrawn");
    add(change, calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(20), 1));
    submit(change).andExpect(status().isOk());
    calls.lead(answer(change, "pilot", 5, wish())).andExpect(status().isOk());
    String pilot = pilotOf(ProbeModels.TABLE);

    for (String how : List.of("/roll-back", "/roll-back/at-once")) {
      calls
          .lead(
              post(StudioCalls.MODELS + "/" + ProbeModels.TABLE + how)
                  .contentType(JSON)
                  .content("{\"version\": 1, \"reason\": \"It was better.\"}"))
          .andExpect(status().isConflict())
          .andExpect(jsonPath("$.detail").value(containsString("as a whole")));
    }
    ask(pilot).andExpect(status().isOk());
    List<Draft> asked = back(change);
    assertThat(asked)
        .extracting(Draft::key)
        .containsExactlyInAnyOrder(ProbeModels.KEY, ProbeModels.FORM_KEY, ProbeModels.TABLE);
    calls
        .owner(act(asked.get(0).id().toString(), "approve", "{}").header("If-Match", "\"2\""))
        .andExpect(status().isConflict());
    String back = asked.get(0).change().id().toString();
    calls
        .owner(post(CHANGES + "/" + back + "/return").contentType(JSON).content(reason("Why?")))
        .andExpect(status().isOk());
    calls
        .owner(delete(CHANGES + "/" + back + "/drafts/" + asked.get(0).id()))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("all of it comes back")));
    submit(back).andExpect(status().isOk());
    calls
        .owner(
            post("/api/v1/pilots/" + pilot + "/decision/decline")
                .contentType(JSON)
                .content(reason("Too soon.")))
        .andExpect(status().isOk());
    assertThat(asked)
        .extracting(it -> drafts.find(it.id()).orElseThrow().state())
        .containsOnly(Draft.State.REFUSED);
    assertThat(pilots(change)).containsExactly("RUNNING 1/2", "RUNNING 1/2");

    String at = JsonPath.read(text(ask(pilot)), "$.decision.askedAt");
    calls
        .owner(get("/studio/pilots/" + pilot))
        .andExpect(content().string(containsString("Decided together")));
    String agreed = "{\"end\": \"WITHDRAW\", \"askedAt\": \"" + at + "\"}";
    calls
        .owner(
            post("/api/v1/pilots/" + pilot + "/decision/agree").contentType(JSON).content(agreed))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.decision.answeredBy").value("owner"));

    assertThat(pilots(change)).containsExactly("WITHDRAWN 1/2", "WITHDRAWN 1/2");
    newest(ProbeModels.KEY, 3, "First");
    newest(ProbeModels.FORM_KEY, 3, "\"components\": []");
    newest(ProbeModels.TABLE, 3, "&lt; 15");
  }

  @Test
  @DisplayName(
      "IMP-04 PLT-04 a roll-out that is declined leaves what somebody else asked to take back")
  void declinedBeside() throws Exception {
    String change = pilotOfTwo("Probe beside");
    String back = id(calls.owner(back(change, "")).andExpect(status().isCreated()));
    String wanted = "{\"end\": \"ROLL_OUT\", \"reason\": \"Good.\", \"withoutEvidence\": true}";
    calls.lead(decision("", wanted)).andExpect(status().isOk());
    calls.owner(decision("/decline", reason("Not yet."))).andExpect(status().isOk());

    assertThat(pilots(change)).containsExactly("RUNNING 1/2");
    assertThat(state(back)).isEqualTo("SUBMITTED");
    assertThat(parts(back)).extracting(Draft::state).containsOnly(Draft.State.SUBMITTED);
  }

  @Test
  @DisplayName("IMP-04 a withdrawal whose change is dropped is over: its pilot goes on")
  void droppedWithdrawal() throws Exception {
    String change = pilotOfTwo("Probe dropped");
    ask(pilotOf(ProbeModels.KEY)).andExpect(status().isOk());
    List<Draft> asked = back(change);
    String back = asked.get(0).change().id().toString();
    calls
        .owner(post(CHANGES + "/" + back + "/return").contentType(JSON).content(reason("Why?")))
        .andExpect(status().isOk());
    calls.owner(delete(CHANGES + "/" + back)).andExpect(status().isOk());

    assertThat(asked)
        .extracting(it -> drafts.find(it.id()).orElseThrow().state())
        .containsOnly(Draft.State.REFUSED);
    assertThat(
            jdbc.sql(
                    """
                    select data::jsonb ->> 'reason' from audit_event
                    where type = 'PilotDecisionDeclined' and data::jsonb ->> 'pilot' = ?
                    """)
                .param(pilotOf(ProbeModels.KEY))
                .query(String.class)
                .single())
        .isEqualTo("Why?");
    ask(pilotOf(ProbeModels.KEY)).andExpect(status().isOk());
  }

  private String pilotOfTwo(String name) throws Exception {
    String change = changeOfTwo(name);
    submit(change).andExpect(status().isOk());
    calls.lead(answer(change, "pilot", 4, wish())).andExpect(status().isOk());
    return change;
  }

  /** On the pilot of the process. */
  private MockHttpServletRequestBuilder decision(String what, String body) {
    String pilot = "/api/v1/pilots/" + pilotOf(ProbeModels.KEY);
    return post(pilot + "/decision" + what).contentType(JSON).content(body);
  }

  private ResultActions ask(String pilot) throws Exception {
    return calls.lead(
        post("/api/v1/pilots/" + pilot + "/decision")
            .contentType(JSON)
            .content("{\"end\": \"WITHDRAW\", \"reason\": \"It went badly.\"}"));
  }

  private static String text(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }

  private List<Draft> back(String change) {
    return drafts.of(
        jdbc.sql("select id from change_set where back_of = ? and state = 'SUBMITTED'")
            .param(UUID.fromString(change))
            .query(UUID.class)
            .single());
  }

  private String pilotOf(String key) {
    return jdbc.sql("select id from pilot where key = ?").param(key).query(String.class).single();
  }

  @Test
  @DisplayName(
      "IMP-06 what was typed of a pilot or an approval of a change that is refused stands there")
  void typed() throws Exception {
    String change = changeOfTwo("Probe typed");
    submit(change).andExpect(status().isOk());
    String page = "/studio/changes/" + change;
    String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(2).toString();
    MvcResult refused =
        calls
            .lead(
                post(page + "/pilot")
                    .param("seen", "4")
                    .param("share", "37")
                    .param("until", day)
                    .param("country", "DE"))
            .andExpect(status().isFound())
            .andReturn();
    calls
        .lead(get(page).flashAttrs(refused.getFlashMap()))
        .andExpect(content().string(containsString("value=\"37\"")))
        .andExpect(content().string(containsString("value=\"" + day + "\"")))
        .andExpect(content().string(containsString("<details open=\"open\">")));
    MvcResult late =
        calls
            .lead(post(page + "/approve").param("seen", "4").param("deployAt", day + "T10:00"))
            .andReturn();
    calls
        .lead(get(page).flashAttrs(late.getFlashMap()))
        .andExpect(content().string(containsString("value=\"" + day + "T10:00\"")));
    calls
        .owner(answer(change, "deploy", 4, "{}"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("This one: waits for approval")));
  }

  /** A case is drawn to its side by the id of the change, for each of its models. */
  private List<String> pilots(String change) {
    return jdbc.sql(
            """
            select state || ' ' || base_version || '/' || pilot_version
            from pilot where drawn_by = ?
            """)
        .param(UUID.fromString(change))
        .query(String.class)
        .list();
  }

  private void newest(String key, int version, String says) throws Exception {
    calls
        .owner(get(StudioCalls.MODELS + "/" + key))
        .andExpect(jsonPath("$.version").value(version))
        .andExpect(jsonPath("$.content").value(containsString(says)));
  }

  @Test
  @DisplayName("IMP-06 the page of a change says what it changes, model by model")
  void page() throws Exception {
    String change = changeOfTwo("Probe page");
    String table = calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(15), null);
    calls
        .owner(post("/studio/changes/" + change + "/add").param("draft", table))
        .andExpect(status().isFound());
    String page = "/studio/changes/" + change;
    calls
        .owner(get(page))
        .andExpect(content().string(containsString("Task_LookAtProbe")))
        .andExpect(content().string(containsString("#1")))
        .andExpect(content().string(containsString("Second")));
    calls.owner(post(page + "/take-out").param("draft", table)).andExpect(status().isFound());
    assertThat(drafts.find(UUID.fromString(table)).orElseThrow().change()).isNull();
    calls.owner(post(page + "/submit").param("seen", "5")).andExpect(status().isFound());
    String told = "The change “Probe page” of several models by owner waits";
    calls.lead(get("/work/own")).andExpect(content().string(containsString(told)));
    calls.owner(get("/work/own")).andExpect(content().string(not(containsString(told))));
    calls.owner(get("/studio/changes")).andExpect(content().string(containsString("Probe page")));
    String part = parts(change).get(0).id().toString();
    calls
        .lead(get("/studio/models/" + ProbeModels.KEY + "?draft=" + part))
        .andExpect(content().string(containsString("Part of the change “Probe page”")));
    calls.lead(post(page + "/approve").param("seen", "6")).andExpect(status().isFound());
    assertThat(probe.versions()).isEqualTo(2);
  }

  @Test
  @DisplayName("IMP-02 a table that closed cases were not asked of is approved by who says so")
  void untested() throws Exception {
    calls
        .agree(calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(15), null))
        .andExpect(status().isOk());
    String id = calls.begin("DMN", ProbeModels.TABLE, ProbeModels.table(20), 1);
    calls.submit(id).andExpect(status().isOk());
    calls
        .lead(act(id, "approve", "{}").header("If-Match", "\"2\""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].pointer", hasItem("/untested")));
    calls
        .lead(get("/studio/models/" + ProbeModels.TABLE + "?draft=" + id))
        .andExpect(content().string(containsString("name=\"untested\"")));

    calls.approve(id).andExpect(jsonPath("$.state").value("DEPLOYED"));

    assertThat(
            jdbc.sql(
                    """
                    select (data::jsonb ->> 'report') || ' ' || (data::jsonb ->> 'changed')
                    from audit_event
                    where type = 'ModelDraftApproved' and data::jsonb ->> 'draft' = ?
                    """)
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("MISSING ~ Rule_Small (#1) Value: < 15 → < 20");
  }

  private static final MediaType JSON = MediaType.APPLICATION_JSON;

  private String changeOfTwo(String name) throws Exception {
    return changeOfTwo(name, 1);
  }

  private String changeOfTwo(String name, int basedOn) throws Exception {
    String change = begin(name);
    add(change, calls.begin(ProbeModels.process("Second after " + basedOn), basedOn));
    String form = form("Field after " + basedOn);
    add(change, calls.begin("FORM", ProbeModels.FORM_KEY, form, basedOn));
    return change;
  }

  private static String form(String label) {
    return ProbeModels.FORM.replace(
        "[]", "[{\"type\": \"textfield\", \"key\": \"word\", \"label\": \"" + label + "\"}]");
  }

  private String begin(String name) throws Exception {
    String body = "{\"name\": \"" + name + "\", \"reason\": \"Small returns wait too long.\"}";
    return id(calls.owner(post(CHANGES).contentType(JSON).content(body)));
  }

  private void add(String change, String draft) throws Exception {
    calls
        .owner(post(CHANGES + "/" + change + "/drafts").contentType(JSON).content(draft(draft)))
        .andExpect(status().isOk());
  }

  private static String draft(String id) {
    return "{\"draft\": \"" + id + "\"}";
  }

  private ResultActions submit(String change) throws Exception {
    return calls.owner(post(CHANGES + "/" + change + "/submit"));
  }

  private static MockHttpServletRequestBuilder approval(String change, int seen, String body) {
    return answer(change, "approve", seen, body);
  }

  private static MockHttpServletRequestBuilder answer(
      String change, String what, int seen, String body) {
    return post(CHANGES + "/" + change + "/" + what)
        .header("If-Match", "\"" + seen + "\"")
        .contentType(JSON)
        .content(body);
  }

  private String wish() {
    return "{\"share\": 20, \"until\": \"" + clock.instant().plus(Duration.ofDays(7)) + "\"}";
  }

  private static MockHttpServletRequestBuilder back(String change, String how) {
    return post(CHANGES + "/" + change + "/roll-back" + how)
        .contentType(JSON)
        .content(reason("It was better."));
  }

  private static String reason(String words) {
    return "{\"reason\": \"" + words + "\"}";
  }

  private static String id(ResultActions answer) throws Exception {
    return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
  }

  private List<Draft> parts(String change) {
    return drafts.of(UUID.fromString(change));
  }

  private String state(String change) {
    return jdbc.sql("select state from change_set where id = ?")
        .param(UUID.fromString(change))
        .query(String.class)
        .single();
  }

  private long deployments() {
    return repository.createDeploymentQuery().count();
  }

  private void runRound() {
    var unused = driver.walkRound("ModelDeploymentProcess", 1);
  }

  private String told(String type, String change) {
    return jdbc.sql(
            """
            select data from audit_event
            where chain = 'system' and type = :type and data::jsonb ->> 'change' = :change
            """)
        .param("type", type)
        .param("change", change)
        .query(String.class)
        .single();
  }
}

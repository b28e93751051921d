package io.recourse.processes;

import static io.recourse.processes.MigrationProbe.ASK;
import static io.recourse.processes.MigrationProbe.KEY;
import static io.recourse.processes.MigrationProbe.LOOK;
import static io.recourse.processes.MigrationProbe.REPLY;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static io.recourse.studio.StudioCalls.MODELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.migration.Journey;
import io.recourse.migration.MovingCase;
import io.recourse.migration.Route;
import io.recourse.migration.TryMoves;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Running cases go on by another version, with everything that is known of them. */
@RecourseTest
class MigrationTest {

  private static final String DECIDE = "DecideRequestProcess";

  @Autowired ReturnsFixture returns;
  @Autowired MigrationProbe probe;
  @Autowired StudioCalls calls;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired RepositoryService repository;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired TryMoves trial;
  @Autowired TransactionTemplate transactions;

  private final List<String> deployed = new ArrayList<>();

  @AfterEach
  void remove() {
    probe.removeAll();
    deployed.forEach(it -> repository.deleteDeployment(it, true));
  }

  @Test
  @DisplayName("IMP-06 POL-01 a return goes on by other versions as if it had always followed them")
  void oneReturn() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    Map<String, Object> before = probe.work(number.value());
    var policy = cases.get(number).state().handling().policy();
    int decide = newer(DECIDE, "name=\"Decide request\"", "name=\"Decide anew\"");
    int whole = newer(ReturnElements.PROCESS, "name=\"Inspect goods\"", "name=\"Look at goods\"");

    moved(DECIDE, decide, number);
    moved(ReturnElements.PROCESS, whole, number);

    Map<String, Object> after = probe.work(number.value());
    assertThat(after).containsEntry("name", "Decide anew").containsEntry("version", decide);
    assertThat(after.get("due_at")).isEqualTo(before.get("due_at"));
    assertThat(cases.get(number).state().process().version()).isEqualTo(whole);
    assertThat(cases.get(number).state().handling().policy()).isEqualTo(policy);
    JsonNode standing = step(decide);
    assertThat(standing.path("running").asInt()).isEqualTo(1);

    returns.approve(number);
    assertThat(step(decide).path("ended").asInt()).isEqualTo(1);
    assertThat(path(number, decide)).containsOnlyOnce("Task_DecideReturn");
    assertThat(path(number, decide - 1)).isNotEmpty().doesNotContain("Task_DecideReturn");
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    returns.settle(number);
    assertThat(cases.get(number).isEnded()).isTrue();
    assertThat(driver.instances(number)).isEmpty();
  }

  @Test
  @DisplayName(
      "IMP-06 PLT-04 planned, tried, agreed on by another person, moved case by case, paused,"
          + " vetoed")
  void batch() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    List<String> all = probe.start(6);
    all.subList(3, 6).forEach(probe::pass);
    probe.deploy(MigrationProbe.text(MigrationProbe.CLOSELY, REPLY, "Await reply"));
    String id = begun(KEY, 1, 2);

    JsonNode plan = read(KEY, id).path("steps");
    assertThat(plan).hasSize(2);
    assertThat(of(plan, "element", LOOK).path("how").asText()).isEqualTo("SAME");
    assertThat(of(plan, "element", ASK).path("how").asText()).isEqualTo("OPEN");
    assertThat(of(plan, "element", ASK).path("standing").asInt()).isEqualTo(3);
    calls
        .owner(act(id, "submit", "Ask less.", null))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("Ask (3)")));

    List<String> rows = rows();
    calls.owner(act(id, "try", null, null)).andExpect(status().isAccepted());
    probe.run(id);
    assertThat(rows()).isEqualTo(rows);
    assertThat(read(KEY, id).path("hindered").asInt()).isEqualTo(3);
    JsonNode hindered = caseOf(id, all.get(4));
    assertThat(hindered.path("why").path("reason").asText()).isEqualTo("NO_WAY");
    assertThat(hindered.path("why").path("element").asText()).isEqualTo(ASK);
    assertThat(caseOf(id, all.get(0)).path("why").isNull()).isTrue();

    calls
        .owner(mapping(id, "StartEvent_ProbeBegan"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/steps/" + ASK));
    calls
        .owner(mapping(id, "Task_Unknown"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/steps/" + ASK));
    calls.owner(mapping(id, REPLY)).andExpect(status().isOk());
    calls
        .lead(veto(id, "vetoes", "She called; let her finish.", all.get(0), all.get(5)))
        .andExpect(status().isOk());
    calls.owner(veto(id, "vetoes/lift", "She is content.", all.get(5))).andExpect(status().isOk());

    calls.owner(act(id, "submit", "Ask less.", 2)).andExpect(status().isOk());
    calls.lead(veto(id, "vetoes", "She is in court.", all.get(1))).andExpect(status().isOk());
    calls
        .owner(veto(id, "vetoes/lift", "She is not.", all.get(1)))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value(containsString("held back by lead")));
    assertThat(caseOf(id, all.get(1)).path("state").asText()).isEqualTo("VETOED");
    calls.lead(veto(id, "vetoes/lift", "It is over.", all.get(1))).andExpect(status().isOk());
    calls.owner(act(id, "approve", null, 3)).andExpect(status().isForbidden());
    calls.lead(act(id, "approve", null, 2)).andExpect(status().isPreconditionFailed());
    calls.as("ann", "RETURNS", act(id, "approve", null, 3)).andExpect(status().isForbidden());
    calls
        .lead(act(id, "approve", "Tried and seen.", 3))
        .andExpect(jsonPath("$.state").value("RUNNING"));

    String draft = calls.begin("BPMN", KEY, MigrationProbe.text("Look again", REPLY, "Await"), 2);
    calls.submit(draft).andExpect(status().isOk());
    calls
        .approve(draft)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("go to version 2")));

    calls.lead(act(id, "pause", "Lunch.", null)).andExpect(jsonPath("$.state").value("PAUSED"));
    probe.run(id);
    assertThat(all).allMatch(number -> probe.version(number) == 1);
    calls.owner(act(id, "go-on", null, null)).andExpect(jsonPath("$.state").value("RUNNING"));
    probe.run(id);

    JsonNode done = read(KEY, id);
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("cases").path("MOVED").asInt()).isEqualTo(5);
    assertThat(done.path("log").findValuesAsText("what"))
        .containsExactly(
            "MigrationBegun",
            "MigrationMapped",
            "MigrationVetoed",
            "MigrationVetoLifted",
            "MigrationSubmitted",
            "MigrationVetoed",
            "MigrationVetoLifted",
            "MigrationApproved",
            "MigrationPaused",
            "MigrationWentOn",
            "MigrationDone");
    assertThat(probe.version(all.get(0))).isEqualTo(1);
    assertThat(caseOf(id, all.get(0)).path("words").asText()).contains("She called");
    assertThat(probe.work(all.get(1)))
        .containsEntry("task_key", LOOK)
        .containsEntry("name", "Look closely")
        .containsEntry("default_outcome", "goodwillLapses");
    assertThat(probe.work(all.get(4))).containsEntry("task_key", REPLY).containsEntry("version", 2);
    all.subList(3, 6).forEach(probe::pass);
    calls.approve(draft).andExpect(jsonPath("$.state").value("DEPLOYED"));
    assertThat(coverage.missedBy("MigrationProcess", probe.walks(id))).isEmpty();
  }

  @Test
  @DisplayName("IMP-06 a draft without a step that cases stand on names the step and the cases")
  void removedStep() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    List<String> two = probe.start(2);
    two.forEach(probe::pass);
    String id = calls.begin("BPMN", KEY, MigrationProbe.text("Look", REPLY, "Await reply"), 1);
    calls
        .submit(id)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.findings[?(@.rule == 'standing')].elementId").value(ASK));
    JsonNode draft = json(calls.lead(get(StudioCalls.DRAFTS + "/" + id)));
    assertThat(of(draft.path("findings"), "rule", "standing").path("message").asText())
        .contains("“Ask” is gone", "2 running cases", two.get(0), two.get(1));
    String chinese =
        json(calls.lead(get(StudioCalls.DRAFTS + "/" + id).header("Accept-Language", "zh-CN")))
            .toString();
    assertThat(chinese).contains("“Ask”已被删除，但有 2 张运行中的服务单停在那里");
  }

  @Test
  @DisplayName(
      "IMP-06 PLT-04 an earlier version comes back with its cases, which go on without loss")
  void rollBack() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    probe.deploy(MigrationProbe.text("Look twice", ASK, "Ask"));
    List<String> two = probe.start(2);
    String body = "{\"version\": 1, \"reason\": \"Too slow.\", \"withCases\": true}";
    String draft =
        json(calls
                .owner(
                    post(MODELS + "/" + KEY + "/roll-back")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated()))
            .path("id")
            .asText();
    calls.approve(draft).andExpect(jsonPath("$.state").value("DEPLOYED"));

    JsonNode back = json(calls.lead(get(MODELS + "/" + KEY + "/migrations"))).path("items").get(0);
    assertThat(back.path("from").asInt()).isEqualTo(2);
    assertThat(back.path("to").asInt()).isEqualTo(3);
    assertThat(back.path("state").asText()).isEqualTo("SUBMITTED");
    assertThat(back.path("reason").asText()).isEqualTo("Too slow.");
    String id = back.path("id").asText();
    int seen = back.path("version").asInt();
    calls.owner(act(id, "approve", null, seen)).andExpect(status().isForbidden());
    calls.owner(act(id, "try", null, null)).andExpect(status().isAccepted());
    calls
        .lead(act(id, "approve", null, seen))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("being tried")));
    probe.run(id);
    calls.lead(act(id, "approve", null, seen)).andExpect(status().isOk());
    probe.run(id);
    assertThat(two).allMatch(number -> probe.version(number) == 3);
    assertThat(probe.work(two.get(0))).containsEntry("name", "Look");
  }

  @Test
  @DisplayName("IMP-06 a case that fails in its own way is refused and keeps none waiting")
  void oneFails() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    List<String> two = probe.start(2);
    probe.pass(two.get(0));
    probe.deploy(MigrationProbe.askingFor("${lacking}"));
    String id = begun(KEY, 1, 2);
    calls.owner(act(id, "try", null, null)).andExpect(status().isAccepted());
    probe.run(id);
    assertThat(caseOf(id, two.get(0)).path("why").path("words").asText()).contains("lacking");
    assertThat(read(KEY, id).path("hindered").asInt()).isEqualTo(1);

    calls.owner(act(id, "submit", "Ask.", 1)).andExpect(status().isOk());
    calls.lead(act(id, "approve", null, 2)).andExpect(status().isOk());
    probe.run(id);
    assertThat(read(KEY, id).path("state").asText()).isEqualTo("DONE");
    JsonNode refused = caseOf(id, two.get(0));
    assertThat(refused.path("state").asText()).isEqualTo("REFUSED");
    assertThat(refused.path("why").path("words").asText()).contains("lacking");
    assertThat(probe.version(two.get(0))).isEqualTo(1);
    assertThat(probe.version(two.get(1))).isEqualTo(2);
  }

  @Test
  @DisplayName("IMP-06 what a trial found is kept at once, and only for the plan it was tried by")
  void findings() throws Exception {
    probe.deploy(MigrationProbe.text("Look", ASK, "Ask"));
    List<String> two = probe.start(2);
    probe.deploy(MigrationProbe.text("Look twice", ASK, "Ask"));
    String id = begun(KEY, 1, 2);
    calls.owner(act(id, "try", null, null)).andExpect(status().isAccepted());
    UUID migration = UUID.fromString(id);
    List<MovingCase> page = trial.next(migration);
    Journey plan = trial.journey(migration);
    Journey other = new Journey(new Route(KEY, 1, 2, Map.of(ASK, "")), false, List.of(), false);

    transactions.executeWithoutResult(
        job -> {
          trial.found(migration, plan, page.get(0), null);
          trial.found(migration, other, page.get(1), null);
          job.setRollbackOnly();
        });

    assertThat(caseOf(id, two.get(0)).path("triedAt").isNull()).isFalse();
    assertThat(caseOf(id, two.get(1)).path("triedAt").isNull()).isTrue();
  }

  @Test
  @DisplayName("IMP-06 SLA-08 where it is wanted, open work and its clock are due as the text says")
  void dueAnew() throws Exception {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    Map<String, Object> before = clock(number);
    int sooner =
        newer(DECIDE, "camunda:dueDate=\"${decideBy}\"", "camunda:dueDate=\"${escalateAt}\"");

    String id = begun(DECIDE, sooner - 1, sooner, true);
    moved(DECIDE, id, number);

    Object due = probe.work(number.value()).get("due_at");
    assertThat((Date) due).isBefore((Date) before.get("due_at"));
    assertThat(clock(number))
        .containsEntry("due_at", due)
        .containsEntry("started_at", before.get("started_at"));
    assertThat(cases.get(number).state().next().dueAt()).isEqualTo(((Date) due).toInstant());
    assertThat(told(number.value(), "CaseMigrated", "anew")).startsWith("Task_DecideReturn ");
    assertThat(told("system", "MigrationApproved", "anew")).isEqualTo("true");
  }

  private Map<String, Object> clock(CaseNumber number) {
    return jdbc.sql("select started_at, due_at from case_clock where case_number = ? and name = ?")
        .params(number.value(), "decide")
        .query()
        .singleRow();
  }

  /** What the newest event of this type says. */
  private String told(String chain, String type, String what) {
    return jdbc.sql(
            """
            select data::jsonb ->> ? from audit_event where chain = ? and type = ?
            order by seq desc limit 1
            """)
        .params(what, chain, type)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName(
      "IMP-06 a task that goes to another team is held by nobody, its timer begins with it")
  void teamAnew() throws Exception {
    probe.deploy(MigrationProbe.timed("P2D", "agent", "P3D"));
    String number = probe.start(1).get(0);
    jdbc.sql("update work_item set assignee = 'ann' where case_number = ?").param(number).update();
    Instant timer = probe.timer(number);
    probe.deploy(MigrationProbe.timed("P1D", "returns", "P5D"));
    String id = begun(KEY, 1, 2, true);
    calls.owner(act(id, "submit", "It is better.", 1)).andExpect(status().isOk());
    calls.lead(act(id, "approve", null, 2)).andExpect(status().isOk());
    probe.run(id);

    Map<String, Object> work = probe.work(number);
    assertThat(work).containsEntry("team", "returns").containsEntry("assignee", null);
    Instant began = ((Date) work.get("created_at")).toInstant();
    assertThat(((Date) work.get("due_at")).toInstant())
        .isCloseTo(began.plus(Duration.ofDays(1)), within(1, ChronoUnit.SECONDS));
    assertThat(probe.timer(number))
        .isCloseTo(timer.plus(Duration.ofDays(2)), within(1, ChronoUnit.SECONDS));
  }

  @Test
  @DisplayName("IMP-06 CMP-01 no mapping by hand leads round a task that a line holds")
  void heldSteps() throws Exception {
    String decide = ComplaintElements.DECIDE;
    int next = newer(ComplaintElements.PROCESS, "\"Assess complaint\"", "\"Assess it\"");
    String id = begun(ComplaintElements.PROCESS, next - 1, next);
    calls
        .owner(mapping(ComplaintElements.PROCESS, id, decide, ComplaintElements.REVIEW))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/steps/" + decide))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("its line holds")));
    calls.owner(mapping(ComplaintElements.PROCESS, id, decide, decide)).andExpect(status().isOk());
  }

  private void moved(String process, int to, CaseNumber number) throws Exception {
    moved(process, begun(process, to - 1, to), number);
  }

  private void moved(String process, String id, CaseNumber number) throws Exception {
    leaveOthers(id, number);
    calls.owner(act(process, id, "submit", "It is better.", 1)).andExpect(status().isOk());
    calls.lead(act(process, id, "approve", null, 2)).andExpect(status().isOk());
    probe.run(id);
    assertThat(caseOf(process, id, number.value()).path("state").asText()).isEqualTo("MOVED");
  }

  /** Cases of other tests go on as they began. */
  private void leaveOthers(String id, CaseNumber number) {
    jdbc.sql(
            """
            update migration_case
            set state = 'VETOED', words = 'Of another test.', by = 'owner', at = now()
            where migration = ?::uuid and case_number is distinct from ?
            """)
        .params(id, number.value())
        .update();
  }

  /** The model as it is, with one name changed: its version. */
  private int newer(String key, String was, String is) throws IOException {
    String model = Files.readString(Path.of("processes", key + ".bpmn"));
    assertThat(model).contains(was);
    DeploymentBuilder next = repository.createDeployment().name("migrated");
    next.addString(key + ".bpmn", model.replace(was, is));
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      for (Path form : forms.toList()) {
        next.addString("forms/" + form.getFileName(), Files.readString(form));
      }
    }
    deployed.add(next.deploy().getId());
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  private JsonNode step(int version) throws Exception {
    JsonNode steps = json(calls.owner(get(MODELS + "/" + DECIDE + "/steps?version=" + version)));
    return of(steps.path("items"), "element", "Task_DecideReturn");
  }

  /** What the auditor sees of the way of a case through one version. */
  private List<String> path(CaseNumber number, int version) throws Exception {
    String at = "/audit/cases/" + number + "/path?process=" + DECIDE + "&version=" + version;
    return json(calls.as("auditor", "AUDITOR", get(at))).findValuesAsText("element");
  }

  private List<String> rows() {
    return jdbc.sql(
            """
            select e.id_ || ' ' || e.rev_ || ' ' || e.proc_def_id_ || ' ' || coalesce(w.name, '')
            from act_ru_execution e left join work_item w on w.process_instance = e.id_
            where e.proc_def_id_ like 'MigrationProbe%' order by 1
            """)
        .query(String.class)
        .list();
  }

  private String begun(String process, int from, int to) throws Exception {
    return begun(process, from, to, false);
  }

  private String begun(String process, int from, int to, boolean anew) throws Exception {
    String body = "{\"from\": %d, \"to\": %d, \"anew\": %s}".formatted(from, to, anew);
    return json(calls
            .owner(
                post(MODELS + "/" + process + "/migrations")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andExpect(status().isCreated()))
        .path("id")
        .asText();
  }

  private MockHttpServletRequestBuilder act(
      String id, String what, String reason, Integer version) {
    return act(KEY, id, what, reason, version);
  }

  private MockHttpServletRequestBuilder act(
      String process, String id, String what, String reason, Integer version) {
    ObjectNode body = json.createObjectNode();
    body.put("reason", reason).put("version", version);
    return post(MODELS + "/" + process + "/migrations/" + id + "/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString());
  }

  private MockHttpServletRequestBuilder mapping(String id, String target) {
    return mapping(KEY, id, ASK, target);
  }

  private MockHttpServletRequestBuilder mapping(
      String process, String id, String element, String target) {
    ObjectNode body = json.createObjectNode();
    body.putObject("steps").put(element, target);
    return put(MODELS + "/" + process + "/migrations/" + id + "/mapping")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString());
  }

  private MockHttpServletRequestBuilder veto(
      String id, String what, String reason, String... numbers) {
    ObjectNode body = json.createObjectNode();
    body.put("reason", reason);
    Stream.of(numbers).forEach(body.putArray("cases")::add);
    return post(MODELS + "/" + KEY + "/migrations/" + id + "/" + what)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.toString());
  }

  private JsonNode read(String process, String id) throws Exception {
    return json(
        calls.lead(get(MODELS + "/" + process + "/migrations/" + id)).andExpect(status().isOk()));
  }

  private JsonNode caseOf(String id, String number) throws Exception {
    return caseOf(KEY, id, number);
  }

  private JsonNode caseOf(String process, String id, String number) throws Exception {
    String at = MODELS + "/" + process + "/migrations/" + id + "/cases?after=";
    JsonNode page = json(calls.lead(get(at)));
    while (of(page.path("items"), "caseNumber", number).isMissingNode()
        && !page.path("next").isNull()) {
      page = json(calls.lead(get(at + page.path("next").asText())));
    }
    return of(page.path("items"), "caseNumber", number);
  }

  private static JsonNode of(JsonNode list, String property, String value) {
    for (JsonNode one : list) {
      if (one.path(property).asText().equals(value)) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }

  private JsonNode json(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
  }
}

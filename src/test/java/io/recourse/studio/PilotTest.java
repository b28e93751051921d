package io.recourse.studio;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ModelKind;
import io.recourse.engine.ProcessStarter;
import io.recourse.engine.serving.ServedVersions;
import io.recourse.platform.MovableClock;
import io.recourse.policy.RuleTables;
import io.recourse.testing.RecourseTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Two versions of a model serve new cases beside each other until two people decide. */
@RecourseTest
class PilotTest {

  private static final String PILOTS = "/api/v1/pilots";
  private static final String KEY = ProbeModels.KEY;
  private static final String MIGRATIONS = StudioCalls.MODELS + "/" + KEY + "/migrations";
  private static final int CASES = 400;

  /** Of whichever model: no deployment has this id. */
  private static final String NEWEST = "the newest";

  @Autowired StudioCalls calls;
  @Autowired ProbeModels probe;
  @Autowired ServedVersions served;
  @Autowired ProcessStarter starter;
  @Autowired RuleTables tables;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  private final List<String> numbers = new ArrayList<>();

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    jdbc.sql(
            """
            update migration set state = 'CALLED_OFF', ended_at = begun_at
            where process = ? and ended_at is null
            """)
        .param(KEY)
        .update();
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from roll_out_watch").update();
    jdbc.sql("delete from pilot_case").update();
    jdbc.sql("delete from pilot").update();
    probe.removeAll();
    unguarded(
        () -> {
          jdbc.sql("delete from case_marks where case_number in (:numbers)")
              .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
              .update();
          jdbc.sql("delete from audit_event where chain in (:numbers)")
              .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
              .update();
          jdbc.sql("delete from service_case where number in (:numbers)")
              .param("numbers", numbers.isEmpty() ? List.of("") : numbers)
              .update();
        });
  }

  @Test
  @DisplayName("IMP-04 a share of the cases of a country follows the new version, each for good")
  void share() throws Exception {
    String pilot = begun(ProbeModels.process("Second"), "\"country\": \"DE\", ");
    List<String> german = cases("DE", CASES);

    List<Integer> first = german.stream().map(this::version).toList();
    assertThat(first.stream().filter(v -> v == 2).count()).isBetween(50L, 110L);
    assertThat(german.stream().map(this::version).toList()).isEqualTo(first);
    assertThat(cases("FR", 20)).allMatch(it -> version(it) == 1);
    assertThat(served.of(ModelKind.BPMN, KEY, NEWEST, null)).as("a preview").contains(1);
    assertThat(arms(pilot, "OUTSIDE")).isEqualTo(20);

    String ours = german.get(first.indexOf(2));
    String others = german.get(first.indexOf(1));
    assertThat(started(ours).version()).isEqualTo(2);
    assertThat(started(others).version()).isEqualTo(1);
    calls
        .lead(get(PILOTS + "/" + pilot))
        .andExpect(
            jsonPath("$.comparison.pilot.cases").value(first.stream().filter(v -> v == 2).count()))
        .andExpect(jsonPath("$.comparison.enough").value(false));

    ((MovableClock) clock).setAhead(Duration.ofDays(8));
    assertThat(cases("DE", 40)).as("over its time").allMatch(it -> version(it) == 1);
    assertThat(version(ours)).as("who began stays").isEqualTo(2);
    calls.owner(get("/work/own")).andExpect(content().string(containsString("is over its time")));
  }

  @Test
  @DisplayName("IMP-02 a share of the cases of a team, type and problem type follows; others none")
  void group() throws Exception {
    String pilot =
        begun(
            ProbeModels.process("Second"),
            "\"team\": \"returns\", \"type\": \"RETURN\", \"category\": \"QUALITY\", ");
    List<String> ours = cases("DE", 60);
    List<String> others = cases("DE", 3);
    routed(ours, "returns", "RETURN", "QUALITY");
    routed(others.subList(0, 1), "warehouse", "RETURN", "QUALITY");
    routed(others.subList(1, 2), "returns", "REPAIR", "QUALITY");
    routed(others.subList(2, 3), "returns", "RETURN", null);
    assertThat(ours.stream().map(this::version).filter(v -> v == 2).count()).isBetween(3L, 25L);
    assertThat(others).allMatch(it -> version(it) == 1);
    assertThat(arms(pilot, "OUTSIDE")).isEqualTo(3);
  }

  private void routed(List<String> made, String team, String type, String category) {
    unguarded(
        () ->
            jdbc.sql(
                    """
                    update service_case set team = :team, type = :type, category = :category
                    where number in (:made)
                    """)
                .param("team", team)
                .param("type", type)
                .param("category", category)
                .param("made", made)
                .update());
  }

  @Test
  @DisplayName("IMP-04 what a message begins, what a process calls and what a table says follow")
  void everyHook() throws Exception {
    String byMessage =
        ProbeModels.process("First")
            .replace(
                "<startEvent id=\"StartEvent_ProbeBegan\"/>",
                "<startEvent id=\"StartEvent_ProbeBegan\"><messageEventDefinition"
                    + " messageRef=\"Message_Probe\"/></startEvent>")
            .replace("<process", "<message id=\"Message_Probe\" name=\"studioProbe\"/><process");
    repository
        .createDeployment()
        .name("studio by message")
        .addString(KEY + ".bpmn", byMessage)
        .addString("StudioProbeForm.form", ProbeModels.FORM)
        .deploy();
    String id = calls.begin(byMessage.replace("\"First\"", "\"Second\""), 2);
    begin(id, "");
    List<String> all = cases("DE", 60);
    for (String number : List.of(one(all, 3), one(all, 2))) {
      assertThat(starter.startByMessage("studioProbe", new CaseNumber(number), Map.of()).version())
          .isEqualTo(version(number));
    }
  }

  @Test
  @DisplayName("IMP-04 a called process stays on the side of its case")
  void called() throws Exception {
    probe.deployCalled();
    repository
        .createDeployment()
        .name("studio caller")
        .addString(KEY + ".bpmn", ProbeModels.calling())
        .addString("StudioProbeForm.form", ProbeModels.FORM)
        .deploy();
    String id =
        calls.begin(
            "BPMN",
            ProbeModels.CALLED,
            ProbeModels.process("Called anew").replace(KEY, ProbeModels.CALLED),
            1);
    begin(id, "");
    for (String number : cases("DE", 40)) {
      String caller = started(number).id();
      tasks.complete(tasks.createTaskQuery().processInstanceId(caller).singleResult().getId());
      int expected = served.of(ModelKind.BPMN, ProbeModels.CALLED, NEWEST, number).orElseThrow();
      var called =
          runtime.createProcessInstanceQuery().superProcessInstanceId(caller).singleResult();
      assertThat(repository.getProcessDefinition(called.getProcessDefinitionId()).getVersion())
          .isEqualTo(expected);
    }
    assertThat(arms(pilotOf(id), "PILOT")).isPositive();
  }

  @Test
  @DisplayName("IMP-04 a table answers each case in its version, a preview as before")
  void table() throws Exception {
    String key = "StudioProbeTable";
    String text =
        Files.readString(Path.of("processes/decisions/refundApproval.dmn"))
            .replace("\"refundApproval\"", "\"" + key + "\"")
            .replace("#refundApproval", "#" + key);
    repository.createDeployment().name("studio table").addString(key + ".dmn", text).deploy();
    String id =
        calls.begin("DMN", key, text.replaceFirst("<description>", "<description>Anew: "), 1);
    begin(id, "");
    Map<String, Object> facts = Map.of("amount", 10, "shopDayPercent", 1);
    List<String> all = cases("DE", 60);
    for (String number : all) {
      assertThat(tables.evaluate(key, new CaseNumber(number), facts).version())
          .isEqualTo(served.of(ModelKind.DMN, key, NEWEST, number).orElseThrow());
    }
    assertThat(arms(pilotOf(id), "PILOT")).isBetween(3, 25);
    assertThat(tables.evaluate(key, facts).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-04 two people withdraw it: the text before is the newest again")
  void withdrawn() throws Exception {
    String pilot = begun(ProbeModels.process("Second"), "");
    String next = calls.begin(ProbeModels.process("Third"), 2);
    calls.submit(next).andExpect(status().isConflict());
    decide(pilot, "WITHDRAW").andExpect(status().isOk());
    calls.lead(agreement(pilot)).andExpect(status().isForbidden());
    calls
        .owner(get("/work/own"))
        .andExpect(content().string(containsString("waits for your word")));
    calls
        .owner(agreement(pilot))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("WITHDRAWN"))
        .andExpect(jsonPath("$.decision.answeredBy").value("owner"));

    assertThat(served.of(ModelKind.BPMN, KEY, NEWEST, cases("DE", 1).get(0))).isEmpty();
    assertThat(started(cases("DE", 1).get(0)).version()).isEqualTo(3);
    calls
        .owner(get("/api/v1/models/" + KEY))
        .andExpect(jsonPath("$.content").value(ProbeModels.process("First")));
    assertThat(told("PilotWithdrawn", pilot)).isEqualTo("lead It went badly. owner");
  }

  @Test
  @DisplayName("IMP-04 nobody agrees to anything else than what they looked at")
  void asLookedAt() throws Exception {
    String pilot = begun(ProbeModels.process("Second"), "");
    decide(pilot, "WITHDRAW").andExpect(status().isOk());
    String seen = askedAt(pilot);
    calls
        .lead(json(PILOTS + "/" + pilot + "/decision/decline", "{\"reason\": \"Not yet.\"}"))
        .andExpect(status().isOk());
    decide(pilot, "ROLL_OUT", "withoutEvidence").andExpect(status().isOk());

    calls
        .owner(agreement(pilot, "WITHDRAW", seen))
        .andExpect(status().isPreconditionFailed())
        .andExpect(jsonPath("$.detail").value(containsString("Look at it again")));
    calls.owner(agreement(pilot, "ROLL_OUT", seen)).andExpect(status().isPreconditionFailed());
    calls
        .owner(json(PILOTS + "/" + pilot + "/decision/agree", "{\"end\": \"ROLL_OUT\"}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/askedAt"));
    calls.owner(get(PILOTS + "/" + pilot)).andExpect(jsonPath("$.pilot.state").value("RUNNING"));
  }

  @Test
  @DisplayName("IMP-04 two people roll it out: all new cases follow; one declined before")
  void rolledOut() throws Exception {
    String pilot = begun(ProbeModels.process("Second"), "");
    decide(pilot, "WITHDRAW").andExpect(status().isOk());
    decide(pilot, "ROLL_OUT").andExpect(status().isConflict());
    calls
        .owner(json(PILOTS + "/" + pilot + "/decision/decline", "{\"reason\": \"Too soon.\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.decision").doesNotExist());
    decide(pilot, "ROLL_OUT")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/withoutEvidence"));
    decide(pilot, "ROLL_OUT", "withoutEvidence").andExpect(status().isOk());
    heardOf(
        cases("DE", 1).get(0),
        () -> calls.owner(agreement(pilot)).andExpect(jsonPath("$.state").value("ROLLED_OUT")));

    for (String number : cases("DE", 20)) {
      assertThat(started(number).version()).isEqualTo(2);
    }
    decide(pilot, "WITHDRAW").andExpect(status().isConflict());
    assertThat(told("PilotRolledOut", pilot)).isEqualTo("lead It went badly. owner");
    assertThat(evidence(pilot)).isEqualTo("false");
  }

  @Test
  @DisplayName(
      "IMP-04 withdrawn with its cases: a migration back is submitted, none is made before")
  void withdrawnWithCases() throws Exception {
    String pilot = begun(ProbeModels.process("Second"), "");
    assertThat(started(one(cases("DE", 60), 2)).version()).isEqualTo(2);
    migrate(1, 2).andExpect(status().isConflict()).andExpect(content().string(containsString("1")));
    migrate(2, 1).andExpect(status().isConflict());
    decide(pilot, "ROLL_OUT", "withCases")
        .andExpect(jsonPath("$.errors[0].pointer").value("/withCases"));
    decide(pilot, "WITHDRAW", "withCases").andExpect(status().isOk());
    calls.owner(agreement(pilot)).andExpect(status().isOk());
    calls
        .lead(get(MIGRATIONS))
        .andExpect(jsonPath("$.items[0].from").value(2))
        .andExpect(jsonPath("$.items[0].to").value(3))
        .andExpect(jsonPath("$.items[0].state").value("SUBMITTED"))
        .andExpect(jsonPath("$.items[0].reason").value("It went badly."));
    assertThat(told("PilotWithdrawn", pilot)).isEqualTo("lead It went badly. owner");
  }

  @Test
  @DisplayName("IMP-04 a migration planned before is not approved while a pilot compares its cases")
  void plannedBefore() throws Exception {
    probe.deploySecond();
    String plan = idOf(migrate(2, 1).andExpect(status().isCreated()));
    calls
        .owner(json(MIGRATIONS + "/" + plan + "/submit", "{\"reason\": \"Slow.\"}"))
        .andExpect(status().isOk());
    String draft = calls.begin(ProbeModels.process("Third"), 2);
    begin(draft, "");
    calls
        .lead(json(MIGRATIONS + "/" + plan + "/approve", "{\"version\": 2}"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("being tried")));
  }

  @Test
  @DisplayName("IMP-02 models of one change have a case on the same side, and are decided together")
  void oneChange() throws Exception {
    String first = begun(ProbeModels.process("Second"), "");
    List<String> all = cases("DE", 60);
    String ours = one(all, 2);
    UUID other = UUID.randomUUID();
    copy(first, other);
    for (String number : List.of(ours, one(all, 1))) {
      int beside =
          served.of(ModelKind.BPMN, ProbeModels.CALLED, other.toString(), number).orElseThrow();
      assertThat(beside).isEqualTo(version(number));
    }
    assertThat(arms(other.toString(), "PILOT")).isOne();
    decide(first, "ROLL_OUT", "withoutEvidence").andExpect(status().isOk());
    calls.owner(agreement(other.toString())).andExpect(status().isOk());
    calls.owner(get(PILOTS + "/" + first)).andExpect(jsonPath("$.pilot.state").value("ROLLED_OUT"));
  }

  @Test
  @DisplayName("IMP-04 one that began on another node serves nobody outside its group meanwhile")
  void elsewhere() {
    String french = cases("FR", 1).get(0);
    assertThat(started(french).version()).isEqualTo(1);
    unguarded(this::beginElsewhere);
    assertThat(started(french).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("IMP-04 what comes back is no pilot: the version it takes back would serve the rest")
  void comesBack() throws Exception {
    calls.agree(calls.begin(ProbeModels.process("Second"), 1)).andExpect(status().isOk());
    String back =
        idOf(
            calls.owner(
                json(
                    StudioCalls.MODELS + "/" + KEY + "/roll-back",
                    "{\"version\": 1, \"reason\": \"It was better.\"}")));
    calls
        .lead(json(PILOTS, body(back, "")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("not as a pilot")));
    calls
        .lead(get("/studio/models/" + KEY).param("draft", back))
        .andExpect(content().string(not(containsString("/studio/pilots/new"))));

    String next = calls.begin(ProbeModels.process("Third"), 2);
    begin(next, "");
    String asked = decide(pilotOf(next), "WITHDRAW").andReturn().getResponse().getContentAsString();
    String withdrawal = JsonPath.read(asked, "$.decision.withdrawal");
    calls
        .owner(json(PILOTS, body(withdrawal, "")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("being tried")));
    calls
        .owner(get(PILOTS + "/" + pilotOf(next)))
        .andExpect(jsonPath("$.pilot.state").value("RUNNING"));
    assertThat(probe.versions()).isEqualTo(3);
  }

  @Test
  @DisplayName("IMP-04 what a pilot cannot mean is refused at its field, and nothing is deployed")
  void refused() throws Exception {
    String id = calls.begin(ProbeModels.process("Second"), 1);
    calls.submit(id).andExpect(status().isOk());
    Map<String, String> wishes =
        Map.of(
            "\"share\": 0, \"until\": \"" + until(7) + "\"",
            "/share",
            "\"share\": 100, \"until\": \"" + until(7) + "\"",
            "/share",
            "\"share\": 20",
            "/until",
            "\"share\": 20, \"until\": \"" + until(-1) + "\"",
            "/until",
            "\"share\": 20, \"until\": \"" + until(400) + "\"",
            "/until",
            "\"share\": 20, \"country\": \"XX\", \"until\": \"" + until(7) + "\"",
            "/country");
    for (Map.Entry<String, String> wish : wishes.entrySet()) {
      calls
          .lead(
              json(
                  PILOTS,
                  "{\"draft\": \"" + id + "\", \"draftVersion\": 2, " + wish.getKey() + "}"))
          .andExpect(status().isUnprocessableEntity())
          .andExpect(jsonPath("$.errors[0].pointer").value(wish.getValue()));
    }
    calls.owner(json(PILOTS, body(id, ""))).andExpect(status().isForbidden());
    calls.as("returns", "RETURNS", json(PILOTS, body(id, ""))).andExpect(status().isForbidden());
    assertThat(probe.versions()).isEqualTo(1);
  }

  /** Beside other marks that cases of other tests may have. */
  private static ResultMatcher speed(String figure, Object value) {
    return jsonPath("$.comparison.measures[?(@.what == 'SPEED')]." + figure).value(hasItem(value));
  }

  @Test
  @DisplayName(
      "IMP-03 marks and figures of both versions and of before stand in one view, with their cases")
  void feedback() throws Exception {
    List<String> earlier = cases("MT", 8);
    ((MovableClock) clock).setAhead(Duration.ofDays(3));
    ended(earlier);
    marked(earlier, 2);
    String pilot = begun(ProbeModels.process("Second"), "\"country\": \"MT\", ");
    ((MovableClock) clock).setAhead(Duration.ofDays(7));
    List<String> later = cases("MT", 60);
    List<String> ours = later.stream().filter(it -> version(it) == 2).toList();
    closed(later);
    marked(later, 3);
    marked(ours, 5);
    ((MovableClock) clock).setAhead(Duration.ofDays(9).plusHours(1));

    String at = PILOTS + "/" + pilot;
    ResultActions seen = calls.owner(get(at));
    seen.andExpect(jsonPath("$.comparison.before.ended").value(greaterThanOrEqualTo(8)))
        .andExpect(jsonPath("$.comparison.lines[0].before.of").value(greaterThanOrEqualTo(8)))
        .andExpect(speed("pilot.of", ours.size()))
        .andExpect(speed("pilot.value", 5.0))
        .andExpect(speed("base.value", 3.0))
        .andExpect(speed("gap.value", 2.0))
        .andExpect(speed("since.value", 3.0));
    calls
        .owner(get(at + "/cases").param("line", "SPEED").param("side", "PILOT"))
        .andExpect(jsonPath("$.items[*].caseNumber").value(containsInAnyOrder(ours.toArray())));
    calls
        .owner(get(at + "/cases").param("line", "ENDED").param("side", "BEFORE"))
        .andExpect(jsonPath("$.items[*].caseNumber").value(hasItems(earlier.toArray())));
    calls
        .owner(get(at + "/cases").param("line", "LUCK"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/line"));
    String page = "/studio/pilots/" + pilot;
    calls
        .owner(get(page))
        .andExpect(content().string(containsString("Before the pilot")))
        .andExpect(content().string(containsString("5.0 (4.")));
    calls
        .owner(get(page + "/cases").param("line", "SPEED").param("side", "PILOT"))
        .andExpect(content().string(containsString("/work/cases/" + ours.get(0))));
  }

  @Test
  @DisplayName(
      "IMP-03 cases before the pilot stand as they stood when they were as old as those of the"
          + " pilot are; once it is decided both stand as they stood then")
  void sameAge() throws Exception {
    List<String> earlier = cases("TV", 4);
    ((MovableClock) clock).setAhead(Duration.ofDays(3));
    ended(earlier);
    String pilot = begun(ProbeModels.process("Second"), "\"country\": \"TV\", ");
    told(earlier.get(0), 1, "OutcomeContested", Duration.ofHours(60));
    told(earlier.get(1), 1, "OutcomeContested", Duration.ofDays(4));
    told(earlier.get(2), 1, "CaseClosed", Duration.ofDays(2));
    told(earlier.get(2), 2, "CaseReopened", Duration.ofDays(4));
    told(earlier.get(3), 1, "CaseMarked", Duration.ofDays(4));
    marked(earlier, 2);
    reopened(earlier.get(2));
    ((MovableClock) clock).setAhead(Duration.ofDays(7));
    List<String> later = cases("TV", 40);
    closed(later);
    ((MovableClock) clock).setAhead(Duration.ofDays(9).plusHours(1));

    String at = PILOTS + "/" + pilot;
    calls
        .owner(get(at))
        .andExpect(jsonPath("$.comparison.before.ended").value(4))
        .andExpect(share("CONTESTED", "before", 1))
        .andExpect(speed("before.of", 3))
        .andExpect(share("CONTESTED", "base", 0));
    decide(pilot, "ROLL_OUT", "withoutEvidence").andExpect(status().isOk());
    calls.owner(agreement(pilot)).andExpect(status().isOk());
    later.forEach(number -> told(number, 1, "OutcomeContested", Duration.ofDays(10)));
    ((MovableClock) clock).setAhead(Duration.ofDays(20));
    calls
        .owner(get(at))
        .andExpect(share("CONTESTED", "base", 0))
        .andExpect(share("CONTESTED", "pilot", 0))
        .andExpect(share("CONTESTED", "before", 1))
        .andExpect(jsonPath("$.comparison.before.ended").value(4));
  }

  private static ResultMatcher share(String what, String side, int of) {
    return jsonPath("$.comparison.lines[?(@.what == '" + what + "')]." + side + ".of")
        .value(hasItem(of));
  }

  /** On the trail, so long after the test began. */
  private void told(String number, int seq, String type, Duration after) {
    unguarded(
        () ->
            jdbc.sql(
                    """
                    insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary,
                      data, prev_hash, hash)
                    select :number, :seq, opened_at + (:hours || ' hours')::interval, 'SYSTEM', 'x',
                      :type, 'x', '{"status": "CLOSED"}', '', '' from service_case where number = :of
                    """)
                .param("number", number)
                .param("seq", seq)
                .param("hours", String.valueOf(after.toHours() - hours(number)))
                .param("type", type)
                .param("of", number)
                .update());
  }

  /** How long after the test began it was opened. */
  private long hours(String number) {
    Instant opened =
        jdbc.sql("select opened_at from service_case where number = ?")
            .param(number)
            .query((row, i) -> row.getObject("opened_at", OffsetDateTime.class).toInstant())
            .single();
    Instant began = clock.instant().minus(((MovableClock) clock).ahead());
    return Math.round(Duration.between(began, opened).toMinutes() / 60d);
  }

  private void reopened(String number) {
    unguarded(
        () ->
            jdbc.sql("update service_case set closed_at = null, status = 'OPEN' where number = ?")
                .param(number)
                .update());
  }

  private void marked(List<String> made, int speed) {
    unguarded(
        () ->
            made.forEach(
                number ->
                    jdbc.sql(
                            """
                            insert into case_marks (case_number, speed) values (?, ?)
                            on conflict (case_number) do update set speed = excluded.speed
                            """)
                        .params(number, speed)
                        .update()));
  }

  @Test
  @DisplayName(
      "IMP-03 on its page a lead begins it, both compare it, two decide, in three languages")
  void page() throws Exception {
    String id = calls.begin(ProbeModels.process("Second"), 1);
    calls.submit(id).andExpect(status().isOk());
    String cases = cases("DE", 1).get(0);
    calls
        .lead(get("/studio/models/" + KEY).param("draft", id))
        .andExpect(content().string(containsString("/studio/pilots/new?draft=" + id)));
    calls
        .lead(get("/studio/pilots/new").param("draft", id))
        .andExpect(content().string(containsString("Germany")));
    calls
        .lead(
            post("/studio/pilots")
                .param("draft", id)
                .param("draftVersion", "2")
                .param("share", "99")
                .param("country", "")
                .param("until", "yesterday"))
        .andExpect(flash().attribute("refused", containsString("day")));
    calls
        .lead(
            post("/studio/pilots")
                .param("draft", id)
                .param("draftVersion", "2")
                .param("share", "99")
                .param("country", "DE")
                .param("until", until(7).substring(0, 10)))
        .andExpect(redirectedUrlPattern("/studio/pilots/*"));
    String at = "/studio/pilots/" + pilotOf(id);
    closed(cases("DE", 40));

    calls.owner(get("/studio/pilots")).andExpect(content().string(containsString("99 %")));
    calls
        .owner(get(at))
        .andExpect(content().string(containsString("Ended without a person")))
        .andExpect(content().string(containsString("cannot be told yet")));
    calls
        .owner(get(at).param("lang", "zh-CN").locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(content().string(containsString("无需人工即结束")));
    calls
        .owner(post(at + "/decision").param("end", "ROLL_OUT").param("reason", " "))
        .andExpect(flash().attributeExists("refused"));
    calls
        .owner(post(at + "/decision").param("end", "ROLL_OUT").param("reason", "Better."))
        .andExpect(flash().attribute("refused", containsString("without evidence")));
    calls.owner(
        post(at + "/decision")
            .param("end", "ROLL_OUT")
            .param("reason", "Better.")
            .param("withoutEvidence", "true"));
    String asked = askedAt(pilotOf(id));
    calls.owner(answer(at, "ROLL_OUT", asked)).andExpect(flash().attributeExists("refused"));
    calls
        .lead(get(at))
        .andExpect(content().string(containsString("Why does the pilot go on?")))
        .andExpect(content().string(containsString("value=\"" + asked + "\"")));
    calls
        .lead(answer(at, "WITHDRAW", asked))
        .andExpect(flash().attribute("refused", containsString("Look at it again")));
    calls.lead(answer(at, "ROLL_OUT", asked));
    calls
        .lead(get(at))
        .andExpect(content().string(containsString("Rolled out")))
        .andExpect(content().string(containsString("Asked without evidence")));
    assertThat(started(cases).version()).isEqualTo(2);
  }

  /** Another request asks for the version of a case after the act, before it is committed. */
  private void heardOf(String number, ThrowingCallable act) {
    String newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(KEY)
            .latestVersion()
            .singleResult()
            .getId();
    transaction.executeWithoutResult(
        begun -> {
          assertThatCode(act).doesNotThrowAnyException();
          assertThat(
                  CompletableFuture.supplyAsync(
                      () -> served.of(ModelKind.BPMN, KEY, newest, number)))
              .succeedsWithin(Duration.ofSeconds(20))
              .matches(Optional::isPresent);
        });
  }

  /** As this node sees it: a newer version, and a row that it did not write. */
  private void beginElsewhere() {
    repository
        .createDeployment()
        .name("studio elsewhere")
        .addString(KEY + ".bpmn", ProbeModels.process("Second"))
        .addString("StudioProbeForm.form", ProbeModels.FORM)
        .deploy();
    jdbc.sql(
            """
            insert into pilot (id, kind, key, base_version, pilot_version, draft, draft_version,
              share, country, from_at, until_at, state, begun_by, reason, drawn_by)
            values (:id, 'BPMN', :key, 1, 2, :id, 2, 20, 'DE', :at, :at::timestamptz + interval '7 days',
              'RUNNING', 'lead', 'Small returns wait too long.', :id)
            """)
        .param("id", UUID.randomUUID())
        .param("key", KEY)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void closed(List<String> made) {
    made.forEach(this::version);
    ended(made);
  }

  private void ended(List<String> made) {
    unguarded(
        () ->
            jdbc.sql(
                    """
                    update service_case set status = 'CLOSED', phase = 'DONE',
                      closed_at = opened_at + interval '2 days' where number in (:made)
                    """)
                .param("made", made)
                .update());
  }

  private String begun(String text, String only) throws Exception {
    String id = calls.begin(text, 1);
    begin(id, only);
    return pilotOf(id);
  }

  private void begin(String draft, String only) throws Exception {
    calls.submit(draft).andExpect(status().isOk());
    String answer =
        calls
            .lead(json(PILOTS, body(draft, only)))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat((String) JsonPath.read(answer, "$.state")).isEqualTo("RUNNING");
  }

  private String body(String draft, String only) {
    return "{\"draft\": \"%s\", \"draftVersion\": 2, %s\"share\": 20, \"until\": \"%s\"}"
        .formatted(draft, only, until(7));
  }

  private String until(int days) {
    return clock.instant().plus(Duration.ofDays(days)).toString();
  }

  private ResultActions decide(String pilot, String end, String... ticked) throws Exception {
    String ticks = Stream.of(ticked).map(", \"%s\": true"::formatted).collect(joining());
    return calls.lead(
        json(
            PILOTS + "/" + pilot + "/decision",
            "{\"end\": \"" + end + "\", \"reason\": \"It went badly.\"" + ticks + "}"));
  }

  private MockHttpServletRequestBuilder agreement(String pilot) throws Exception {
    return agreement(pilot, asked(pilot, "end"), askedAt(pilot));
  }

  private static MockHttpServletRequestBuilder agreement(String pilot, String end, String at) {
    return json(
        PILOTS + "/" + pilot + "/decision/agree",
        "{\"end\": \"%s\", \"askedAt\": \"%s\"}".formatted(end, at));
  }

  /** As the page sends it. */
  private static MockHttpServletRequestBuilder answer(String page, String end, String at) {
    return post(page + "/decision/agree").param("end", end).param("askedAt", at);
  }

  private String askedAt(String pilot) throws Exception {
    return asked(pilot, "askedAt");
  }

  private String asked(String pilot, String what) throws Exception {
    String seen =
        calls.lead(get(PILOTS + "/" + pilot)).andReturn().getResponse().getContentAsString();
    return JsonPath.read(seen, "$.pilot.decision." + what);
  }

  private ResultActions migrate(int from, int to) throws Exception {
    return calls.owner(json(MIGRATIONS, "{\"from\": %d, \"to\": %d}".formatted(from, to)));
  }

  private static String idOf(ResultActions made) throws Exception {
    return JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.id");
  }

  /** Another model of the same change; asked by itself it would serve none of these cases. */
  private void copy(String pilot, UUID other) {
    jdbc.sql(
            """
            insert into pilot (id, kind, key, base_version, pilot_version, draft, draft_version,
              share, country, from_at, until_at, state, begun_by, reason, drawn_by)
            select :other, kind, :key, base_version, pilot_version, draft, draft_version,
              share, 'FR', from_at, until_at, state, begun_by, reason, drawn_by
            from pilot where id = :pilot
            """)
        .param("other", other)
        .param("key", ProbeModels.CALLED)
        .param("pilot", UUID.fromString(pilot))
        .update();
  }

  private String evidence(String pilot) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'evidence' from audit_event
            where type = 'PilotRolledOut' and data::jsonb ->> 'pilot' = ?
            """)
        .param(pilot)
        .query(String.class)
        .single();
  }

  private static MockHttpServletRequestBuilder json(String to, String body) {
    return post(to).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private String pilotOf(String draft) {
    return jdbc.sql("select id from pilot where draft = ?")
        .param(UUID.fromString(draft))
        .query(String.class)
        .single();
  }

  private int version(String number) {
    return served.of(ModelKind.BPMN, KEY, NEWEST, number).orElseThrow();
  }

  private String one(List<String> from, int version) {
    return from.stream().filter(it -> version(it) == version).findFirst().orElseThrow();
  }

  private ProcessStarter.Started started(String number) {
    return starter.startByKey(KEY, new CaseNumber(number), Map.of());
  }

  private int arms(String pilot, String arm) {
    return jdbc.sql("select count(*) from pilot_case where pilot = ? and arm = ?")
        .params(UUID.fromString(pilot), arm)
        .query(Integer.class)
        .single();
  }

  private String told(String type, String pilot) {
    return jdbc.sql(
            """
            select concat_ws(' ', data::jsonb ->> 'askedBy', data::jsonb ->> 'reason',
              data::jsonb ->> 'answeredBy') from audit_event
            where type = ? and data::jsonb ->> 'pilot' = ?
            """)
        .params(type, pilot)
        .query(String.class)
        .single();
  }

  private List<String> cases(String country, int count) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add("RC-" + (70_000_000_000L + System.nanoTime() % 1_000_000_000L * 7 + i % 7));
    }
    unguarded(() -> made.forEach(number -> insert(number, country)));
    numbers.addAll(made);
    return made;
  }

  /** Cases without a trail, which nobody but a test makes. */
  private void unguarded(Runnable act) {
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          act.run();
        });
  }

  private void insert(String number, String country) {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              country, status, phase, team, priority, opened_at, updated_at)
            values (:number, 'RETURN', 'PORTAL', 'CUSTOMER', 'c', 'en', :country, 'OPEN', 'INTAKE',
              'returns', 50, :at, :at)
            """)
        .param("number", number)
        .param("country", country)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}

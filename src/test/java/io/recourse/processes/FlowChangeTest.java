package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ChangedByHand;
import io.recourse.flowchanges.EndedFlow;
import io.recourse.flowchanges.FlowChange;
import io.recourse.flowchanges.FlowOffer;
import io.recourse.flowchanges.FlowPlace;
import io.recourse.flowchanges.FlowStep;
import io.recourse.flowchanges.ShowFlow;
import io.recourse.flowchanges.process.FlowElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.LostWrite;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** PLT-04 A stuck case is led on by hand, by two; people, terms and money stay what they are. */
@RecourseTest
class FlowChangeTest {

  private static final String MOVED = "Message_ParcelHandedOver";
  private static final String ANSWER = "Task_AnswerInquiry";

  @Autowired ReturnsFixture returns;
  @Autowired List<Waits> lines;
  @Autowired ShowFlow flow;
  @Autowired Cases cases;
  @Autowired ProcessDriver driver;
  @Autowired CompleteTask complete;
  @Autowired FlowNodeCoverage coverage;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngine engine;
  @Autowired List<ChangedByHand> named;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  CaseNumber number;

  @BeforeEach
  void waitsForItsParcel() {
    number = returns.open(line(1, 1, Reason.SIZE));
    driver.runJobs(number);
  }

  @Test
  @DisplayName("a flow that ends while it is read is shown as it stood at one moment")
  void endsMeanwhile() {
    String instance = offer().place().instance();
    AtomicReference<Thread> ends = new AtomicReference<>();
    List<FlowOffer> seen = new ArrayList<>();

    SqlCount.during(
        () -> seen.addAll(flow.offers(number)),
        sql -> {
          if (sql.contains("ACT_RU_EXECUTION") && ends.get() == null) {
            ends.set(new Thread(() -> runtime.deleteProcessInstance(instance, "as a test")));
            ends.get().start();
            assertThatCode(ends.get()::join).doesNotThrowAnyException();
          }
        });

    assertThat(seen)
        .extracting(FlowOffer::place)
        .extracting(FlowPlace::instance)
        .contains(instance);
    assertThat(flow.offers(number))
        .extracting(FlowOffer::place)
        .extracting(FlowPlace::instance)
        .doesNotContain(instance);
  }

  @Test
  @DisplayName("a wait is passed over once another agreed, tried before without any effect")
  void skip() throws Exception {
    List<String> before = standing();
    ask(move("SKIP", MOVED, "the carrier lost its scans"), status().isAccepted());
    assertThat(standing()).as("nothing changed yet").isEqualTo(before);
    FlowChange asked = flow.changes(number).get(0);
    assertThat(asked.before()).extracting(FlowPlace::element).contains("Gateway_AwaitHandover");
    assertThat(asked.after())
        .as("read anew")
        .extracting(FlowPlace::id)
        .doesNotContain(asked.about().id());
    assertThat(asked.team()).isEqualTo("owner");
    assertThat(asked.stays()).as("no scan came meanwhile").isTrue();

    assertThatThrownBy(() -> answer(FlowElements.AS_OWNER, "lea", "owner", "agree"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Whoever asked");
    answer(FlowElements.AS_OWNER, "otto", "owner", "agree");

    assertThat(offer().place().id()).isNotEqualTo(asked.about().id());
    assertThat(passed("Task_ReadParcel")).isEqualTo(2);
    assertThat(flow.changes(number))
        .extracting(FlowChange::state, FlowChange::askedBy, FlowChange::answeredBy)
        .containsExactly(tuple(FlowChange.State.DONE, "lea", "otto"));
    assertThat(returns.events(number)).contains("FlowChangeAsked", "FlowChangeDone");
    assertThat(returns.runningClocks(number)).doesNotContain("answerFlowChange");
  }

  @Test
  @DisplayName(
      "PLT-04 what is asked with a key is asked once, and its trial is undone all the same")
  void once() throws Exception {
    List<String> before = standing();
    var asking = asking(move("SKIP", MOVED, "no scan came")).header("Idempotency-Key", number);

    String first = answer(asking);
    String again = answer(asking);

    assertThat(again).isEqualTo(first);
    assertThat(standing()).isEqualTo(before);
    assertThat(flow.changes(number)).hasSize(1);
    assertThat(returns.events(number)).containsOnlyOnce("FlowChangeAsked");
    assertThat(returns.events(number)).doesNotContain("FlowChangeDone");
  }

  @ParameterizedTest
  @CsvSource({
    "update act_ru_execution, false",
    "update act_ru_execution, true",
    "insert flow_change, false",
    "insert flow_change, true"
  })
  @DisplayName("PLT-04 what only lost a race, when tried or kept, is done again, with a key or not")
  void lostRace(String write, boolean withKey) throws Exception {
    String[] words = write.split(" ");
    var asking = asking(move("SKIP", MOVED, "no scan came"));
    if (withKey) {
      asking.header("Idempotency-Key", number);
    }

    try (var race = new LostWrite(jdbc, words[0], words[1])) {
      assertThat(answer(asking)).contains("WAITING");
      assertThat(race.isLost()).isTrue();
    }

    assertThat(flow.changes(number)).hasSize(1);
    assertThat(returns.events(number)).containsOnlyOnce("FlowChangeAsked");
  }

  private String answer(MockHttpServletRequestBuilder asking) throws Exception {
    return web.perform(asking)
        .andExpect(status().isAccepted())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  @DisplayName(
      "what each line names is passed over by two, and what follows reads how things stand")
  void everyLine() throws Exception {
    Map<String, Supplier<CaseNumber>> ways = Waits.all(lines);
    int passed = 0;
    for (ChangedByHand line : named) {
      FlowDrawn model = new FlowDrawn(engine, line.process());
      for (String wait : line.skips()) {
        assertThat(model.next(wait)).as(wait).isInstanceOf(ServiceTask.class);
        number = ways.get(model.stay(wait)).get();
        FlowPlace place = offer(model.stay(wait)).place();
        ask(move(place, "SKIP", wait, "it was said on the telephone"), status().isAccepted());
        answer(FlowElements.AS_OWNER, "otto", "owner", "agree");
        driver.runJobs(number);
        assertThat(flow.offers(number))
            .as(wait)
            .noneMatch(it -> it.place().id().equals(place.id()));
        assertThat(flow.changes(number).get(0).state()).isEqualTo(FlowChange.State.DONE);
        assertThat(returns.events(number)).doesNotContain("StepStandsStill");
        passed++;
      }
    }
    assertThat(passed).isEqualTo(7);
  }

  @Test
  @DisplayName("a step the case has been at is done once more, and the case goes on from there")
  void repeat() throws Exception {
    String label = fact("trackingNumber");
    ask(move("REPEAT", "Task_BookParcel", "the label was torn"), status().isAccepted());
    answer(FlowElements.AS_OWNER, "otto", "owner", "agree");
    driver.runJobs(number);

    assertThat(driver.waitsAt(number)).contains("Gateway_AwaitHandover");
    assertThat(fact("trackingNumber")).isNotBlank();
    assertThat(label).isNotBlank();
    assertThat(passed("Task_BookParcel")).as("booked twice").isEqualTo(2);
  }

  @Test
  @DisplayName("a fact is set right, by one of its kind, and only one that no step guards")
  void facts() throws Exception {
    ask(facts("labelDue", "perhaps"), status().isUnprocessableEntity());
    ask(facts("nothing", "true"), status().isConflict());
    assertThat(offer().facts()).doesNotContainKey("caseNumber");
    ask(facts("labelDue", "false"), status().isAccepted());
    ask(facts("labelDue", "false"), status().isConflict());
    answer(FlowElements.AS_OWNER, "otto", "owner", "refuse");
    assertThat(fact("labelDue")).as("refused").isEqualTo("true");

    ask(facts("labelDue", "false"), status().isAccepted());
    answer(FlowElements.AS_OWNER, "otto", "owner", "agree");
    assertThat(fact("labelDue")).isEqualTo("false");
  }

  @Test
  @DisplayName("terms, decisions of people and what money waits for are not offered")
  void guarded() throws Exception {
    assertThat(offer().skips()).extracting(FlowStep::element).contains(MOVED);
    assertThat(offer().skips())
        .extracting(FlowStep::element)
        .noneMatch(it -> it.startsWith("Timer"));
    ask(move("SKIP", "Timer_SendTermOver", "no time"), status().isConflict());
    ask(move("SKIP", "Message_MoreTimeAsked", "made up"), status().isConflict());
    ask(facts("trackingNumber", "OTHER-1"), status().isConflict());
    ask(withFacts(MOVED), status().isUnprocessableEntity());
    ask(move("REPEAT", "Task_InspectReturn", "never there"), status().isConflict());
    ask(move("JUMP", MOVED, "why"), status().isUnprocessableEntity());
    ask(move("SKIP", MOVED, " "), status().isUnprocessableEntity());

    returns.parcel(number, ParcelStatus.DELIVERED);
    assertThat(driver.waitsAt(number)).contains("Task_InspectReturn");
    assertThat(offer("Task_InspectReturn").skips()).as("a person inspects").isEmpty();
    assertThat(flow.changes(number)).isEmpty();
  }

  @Test
  @DisplayName("nothing is changed in what pays, and nothing done once more before it")
  void money() {
    CaseNumber paid = Waits.all(lines).get("Task_ApproveRefund").get();
    assertThat(flow.offers(paid)).isNotEmpty();
    assertThat(flow.offers(paid))
        .allSatisfy(
            one -> {
              assertThat(one.skips()).isEmpty();
              assertThat(one.repeats()).isEmpty();
            });
    assertThat(flow.offers(paid))
        .filteredOn(one -> one.place().process().equals("RefundProcess"))
        .allSatisfy(one -> assertThat(one.facts()).isEmpty())
        .isNotEmpty();
  }

  @Test
  @DisplayName("what a customer owes is never passed over, nor a term to contest")
  void owed() {
    for (String wait : List.of("Gateway_AwaitDifference", "Gateway_AwaitContest")) {
      CaseNumber owes = Waits.all(lines).get(wait).get();
      assertThat(flow.offers(owes)).isNotEmpty();
      assertThat(flow.offers(owes)).allSatisfy(one -> assertThat(one.skips()).isEmpty());
    }
    CaseNumber asked = Waits.all(lines).get("Gateway_AwaitDifference").get();
    assertThat(returns.events(asked)).contains("PaymentAsked");
    assertThat(flow.offers(asked))
        .as("nothing before what asks for money, but the letter behind it")
        .flatExtracting(FlowOffer::repeats)
        .extracting(FlowStep::element)
        .isSubsetOf("Task_AskDifference");
  }

  @Test
  @DisplayName("nobody answers: it lapses; the place is gone: the answer is told so")
  void lapses() throws Exception {
    ask(move("SKIP", MOVED, "the carrier lost its scans"), status().isAccepted());
    driver.fireTimer(number, "Timer_FlowOwnerOver");
    assertThat(flow.changes(number).get(0).state()).isEqualTo(FlowChange.State.LAPSED);
    for (String end : List.of("agree", "lapse")) {
      askAs("otto", "OWNER", move("SKIP", MOVED, "no scan for days"), end);
    }

    ask(move("SKIP", MOVED, "the carrier lost its scans"), status().isAccepted());
    returns.parcel(number, ParcelStatus.DELIVERED);
    assertThatThrownBy(() -> answer(FlowElements.AS_OWNER, "otto", "owner", "agree"))
        .hasMessageContaining("not there any more");
    answer(FlowElements.AS_OWNER, "otto", "owner", "refuse");
    assertThat(coverage.missed(FlowElements.PROCESS, List.of(number.value()))).isEmpty();
  }

  @Test
  @DisplayName("a process that ended is begun once more by two, before a step, with what it knew")
  void restart() throws Exception {
    String own = endedInquiry();
    assertThat(ended().factsKept()).isTrue();
    assertThat(ended().starts())
        .extracting(start -> start.step().element())
        .contains(ANSWER, "Task_TakeUpInquiry");

    ask(restart(own, ANSWER, ""), status().isAccepted());
    assertThat(driver.waitsAt(number)).as("nothing changed yet").doesNotContain(ANSWER);
    assertThat(cases.get(number).state().process().instance()).isEqualTo(own);
    FlowChange asked = flow.changes(number).get(0);
    assertThat(asked.before()).extracting(FlowPlace::element).contains(ANSWER);
    assertThat(asked.after()).extracting(FlowPlace::element).contains(ANSWER);
    assertThatThrownBy(() -> answer(FlowElements.AS_OWNER, "lea", "owner", "agree"))
        .hasMessageContaining("Whoever asked");

    answer(FlowElements.AS_OWNER, "otto", "owner", "agree");

    String begun = cases.get(number).state().process().instance();
    assertThat(begun).isNotEqualTo(own);
    assertThat(runtime.getVariable(begun, "resolveBy")).isEqualTo(kept(own, "resolveBy"));
    assertThat(returns.events(number)).contains("FlowChangeAsked", "FlowChangeDone");
    assertThat(actors("FlowChangeAsked", "FlowChangeDone")).containsExactly("lea", "otto");
    returns.finish(number, ANSWER, "agent", Map.of("outcome", "answer", "words", "It is blue."));
    assertThat(cases.get(number).isEnded()).isTrue();
    assertThat(flow.ended(number)).isEmpty();
  }

  @Test
  @DisplayName("what cannot be begun once more is refused: it runs, a step it never was at, a term")
  void noRestart() throws Exception {
    ask(restart(offer().place().instance(), ANSWER, ""), status().isConflict());
    String own = endedInquiry();
    ask(restart("elsewhere", ANSWER, ""), status().isConflict());
    ask(restart(own, "Task_AwaitReply", ""), status().isConflict());
    ask(restart(own, ANSWER, "\"resolveBy\":\"2030-01-01T00:00:00Z\""), status().isConflict());

    keep(own, "jsonb_set(facts, '{resolveBy}', '{\"date\": \"2020-01-01T00:00:00Z\"}')");
    ask(restart(own, ANSWER, ""), status().isConflict());

    keep(own, "facts - 'resolveBy' - 'answerBy'");
    assertThat(ended().starts())
        .filteredOn(start -> start.step().element().equals(ANSWER))
        .singleElement()
        .satisfies(start -> assertThat(start.missing()).contains("answerBy", "resolveBy"));
    ask(restart(own, ANSWER, ""), status().isUnprocessableEntity());
    ask(restart(own, ANSWER, "\"resolveBy\":\"2030-01-01T00:00:00Z\""), status().isConflict());
    assertThat(flow.changes(number)).isEmpty();
    web.perform(get("/work/cases/" + number + "/flow").with(user("lea").roles("LEAD")))
        .andExpect(content().string(containsString("fact.answerBy")));

    jdbc.sql("delete from instance_fact where instance = ?").param(own).update();
    assertThat(ended().factsKept()).isFalse();
    ask(restart(own, "Task_TakeUpInquiry", ""), status().isAccepted());
    answer(FlowElements.AS_OWNER, "otto", "owner", "agree");
    driver.runJobs(number);
    assertThat(driver.waitsAt(number)).as("its terms were set anew").contains(ANSWER);
  }

  @Test
  @DisplayName("terms that are over are not come to: it begins before the step that sets them anew")
  void termsBehind() throws Exception {
    String own = endedInquiry();
    String over = "{\"date\": \"2020-01-01T00:00:00Z\"}";
    keep(own, "facts || '{\"answerBy\": %s, \"resolveBy\": %s}'::jsonb".formatted(over, over));
    String acknowledge = "Task_AcknowledgeInquiry";
    assertThat(ended().starts())
        .extracting(start -> start.step().element())
        .contains(acknowledge, "Task_TakeUpInquiry");

    ask(restart(own, acknowledge, ""), status().isConflict());
    assertThat(flow.changes(number)).isEmpty();

    ask(restart(own, "Task_TakeUpInquiry", ""), status().isAccepted());
    answer(FlowElements.AS_OWNER, "otto", "owner", "agree");
    assertThat(driver.waitsAt(number)).contains(ANSWER);
    String begun = cases.get(number).state().process().instance();
    assertThat((Date) runtime.getVariable(begun, "resolveBy")).isAfter("2025-01-01");
  }

  @Test
  @DisplayName("who answers is shown the facts that are told, beside the step")
  void toldFacts() throws Exception {
    String own = endedInquiry();
    jdbc.sql("delete from instance_fact where instance = ?").param(own).update();
    ask(restart(own, "Task_TakeUpInquiry", "\"answered\":\"true\""), status().isAccepted());
    String task = returns.task(number, FlowElements.AS_OWNER).getId();
    for (String page : List.of("/api/v1/tasks/" + task, "/work/cases/" + number + "/flow")) {
      web.perform(get(page).with(user("otto").roles("OWNER")))
          .andExpect(content().string(containsString("Take up inquiry · answered = true")));
    }
  }

  @Test
  @DisplayName("nothing begins once more before what ordered money")
  void noRestartBeforeMoney() {
    number = returns.open(line(ReturnsFixture.LAMPS, 1, Reason.SIZE));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, ReturnsFixture.LAMPS, 1, 1);
    assertThat(returns.events(number)).contains("RefundReserved");
    String own = cases.get(number).state().process().instance();
    runtime.deleteProcessInstance(own, "by mistake");
    assertThat(flow.ended(number)).isPresent();
    assertThat(ended().starts()).isEmpty();
  }

  @Test
  @DisplayName("the page offers it, shows what waits and marks what is refused; others see none")
  void page() throws Exception {
    String path = "/work/cases/" + number + "/flow";
    web.perform(get(path).with(user("lea").roles("LEAD")))
        .andExpect(content().string(containsString("Parcel moved")));
    web.perform(get(path).with(user("lea").roles("LEAD")).locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(content().string(containsString("手动调整流程")));
    web.perform(get(path).with(user("ann").roles("RETURNS"))).andExpect(status().isForbidden());
    web.perform(
            post(path)
                .param("act", "SKIP")
                .param("place", offer().place().id())
                .param("element", MOVED)
                .param("reason", "")
                .with(user("lea").roles("LEAD"))
                .with(csrf()))
        .andExpect(flash().attributeExists("refused"));
    ask(move("SKIP", MOVED, "the carrier <b>lost</b> its scans"), status().isAccepted());
    web.perform(get(path).with(user("otto").roles("OWNER")))
        .andExpect(content().string(containsString("the carrier &lt;b&gt;lost")));
    String change = "/api/v1/cases/" + number + "/flow/changes/" + flow.changes(number).get(0).id();
    web.perform(get(change + "/before").with(user("otto").roles("OWNER")))
        .andExpect(jsonPath("$[*].element", hasItem("Gateway_AwaitHandover")));
    web.perform(get(change + "/model").with(user("otto").roles("OWNER")))
        .andExpect(content().string(containsString("Gateway_AwaitHandover")));
  }

  @Test
  @DisplayName("the table itself lets nobody agree to what they asked for")
  void byTwo() throws Exception {
    ask(move("SKIP", MOVED, "the carrier lost its scans"), status().isAccepted());
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update flow_change set state = 'DONE', answered_by = asked_by,"
                            + " answered_at = now() where case_number = ?")
                    .param(number.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  /** The instance of an inquiry that somebody ended by mistake. */
  private String endedInquiry() {
    number = returns.open(CaseType.INQUIRY);
    driver.runJobs(number);
    String own = cases.get(number).state().process().instance();
    runtime.deleteProcessInstance(own, "by mistake");
    assertThat(driver.waitsAt(number)).doesNotContain(ANSWER);
    return own;
  }

  private EndedFlow ended() {
    return flow.ended(number).orElseThrow();
  }

  private void keep(String instance, String facts) {
    jdbc.sql("update instance_fact set facts = " + facts + " where instance = ?")
        .param(instance)
        .update();
  }

  private Date kept(String instance, String fact) {
    return Date.from(
        Instant.parse(
            jdbc.sql("select facts -> ? ->> 'date' from instance_fact where instance = ?")
                .params(fact, instance)
                .query(String.class)
                .single()));
  }

  private List<String> actors(String... types) {
    return jdbc.sql(
            "select actor_id from audit_event where chain = ? and type in (?, ?) order by seq")
        .params(number.value(), types[0], types[1])
        .query(String.class)
        .list();
  }

  private static String restart(String instance, String element, String facts) {
    return "{\"act\":\"RESTART\",\"place\":\"%s\",\"element\":\"%s\",\"facts\":{%s},\"reason\":\"ended by mistake\"}"
        .formatted(instance, element, facts);
  }

  private void askAs(String who, String role, String body, String end) throws Exception {
    web.perform(
            post("/api/v1/cases/" + number + "/flow/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user(who).roles(role)))
        .andExpect(status().isAccepted());
    if (end.equals("lapse")) {
      driver.fireTimer(number, "Timer_FlowLeadOver");
    } else {
      answer(FlowElements.AS_LEAD, "lea", "lead", end);
    }
  }

  private List<String> standing() {
    List<String> all = new ArrayList<>(driver.waitsAt(number));
    all.removeIf(wait -> wait.startsWith("Task_AnswerFlow"));
    all.addAll(
        jdbc.sql("select name_ || text_ from act_ru_variable where proc_inst_id_ = ? order by 1")
            .param(offer().place().instance())
            .query(String.class)
            .list());
    return all;
  }

  private FlowOffer offer() {
    return offer("Gateway_AwaitHandover");
  }

  private FlowOffer offer(String element) {
    return flow.offers(number).stream()
        .filter(one -> one.place().element().equals(element))
        .findFirst()
        .orElseThrow();
  }

  private String fact(String name) {
    return String.valueOf(runtime.getVariable(offer().place().instance(), name));
  }

  private long passed(String element) {
    return jdbc.sql(
            "select count(*) from audit_event where chain = ? and type = 'StepFinished'"
                + " and data::jsonb ->> 'element' = ?")
        .params(number.value(), element)
        .query(Long.class)
        .single();
  }

  private String move(String act, String element, String reason) {
    return move(offer().place(), act, element, reason);
  }

  private static String move(FlowPlace place, String act, String element, String reason) {
    return "{\"act\":\"%s\",\"place\":\"%s\",\"element\":\"%s\",\"reason\":\"%s\"}"
        .formatted(act, place.id(), element, reason);
  }

  private String withFacts(String element) {
    return "{\"act\":\"SKIP\",\"place\":\"%s\",\"element\":\"%s\",\"facts\":{\"iban\":\"DE\"},\"reason\":\"x\"}"
        .formatted(offer().place().id(), element);
  }

  private String facts(String name, String value) {
    return facts(name, value, "Gateway_AwaitHandover");
  }

  private String facts(String name, String value, String element) {
    return "{\"act\":\"SET_FACTS\",\"place\":\"%s\",\"facts\":{\"%s\":\"%s\"},\"reason\":\"wrong\"}"
        .formatted(offer(element).place().id(), name, value);
  }

  private void ask(String body, ResultMatcher expected) throws Exception {
    web.perform(asking(body)).andExpect(expected);
  }

  private MockHttpServletRequestBuilder asking(String body) {
    return post("/api/v1/cases/" + number + "/flow/changes")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(user("lea").roles("LEAD"));
  }

  private void answer(String task, String who, String team, String word) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(who, "", "ROLE_" + team.toUpperCase(Locale.ROOT)));
    try {
      complete.complete(
          returns.task(number, task).getId(),
          new Worker(who, Set.of(team)),
          Version.ANY,
          Map.of("decision", word));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}

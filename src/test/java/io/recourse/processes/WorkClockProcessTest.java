package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.calendars.Calendars;
import io.recourse.calendars.WorkingTime;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.PastThread;
import io.recourse.conversation.PostMessage;
import io.recourse.departments.AnswerForDepartment;
import io.recourse.departments.Department;
import io.recourse.departments.DepartmentTask;
import io.recourse.departments.HandToDepartment;
import io.recourse.departments.KeepDepartment;
import io.recourse.disputes.ReopenCase;
import io.recourse.engine.EachAlone;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.servicelevels.CasesToRate;
import io.recourse.servicelevels.ClimbLadder;
import io.recourse.servicelevels.FindStalledCases;
import io.recourse.servicelevels.FollowWorkClocks;
import io.recourse.servicelevels.KeepCustomersInformed;
import io.recourse.servicelevels.OrderByTimeLeft;
import io.recourse.servicelevels.Prompts;
import io.recourse.servicelevels.SilentCases;
import io.recourse.servicelevels.WalkWorkClocks;
import io.recourse.servicelevels.WorkCases;
import io.recourse.servicelevels.WorkRound;
import io.recourse.servicelevels.WorkRounds;
import io.recourse.servicelevels.WorkRounds.Left;
import io.recourse.studio.StudioCalls;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.WorkClock;
import io.recourse.terms.WorkClocks;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.RowsRead;
import io.recourse.withdrawal.WithdrawCase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.data.TemporalUnitOffset;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Work clocks beside obligations: on a question that is asked on a Monday morning. */
@RecourseTest
class WorkClockProcessTest {

  private static final String LAW =
      "A complaint through the authority is answered within 7 working days, consumer law Art 46";
  private static final Duration DAYS = Duration.ofDays(100);
  private static final TemporalUnitOffset NEARLY = within(1, ChronoUnit.MINUTES);
  private static final Instant MONDAY = Instant.parse("2025-11-03T10:00:00Z");

  @Autowired ReturnsFixture fixture;
  @Autowired Cases cases;
  @Autowired PostMessage post;
  @Autowired CaseClocks obligations;
  @Autowired WorkClocks clocks;
  @Autowired Calendars calendars;
  @Autowired FollowWorkClocks follow;
  @Autowired WorkCases work;
  @Autowired WalkWorkClocks walk;
  @Autowired WorkRounds rounds;
  @Autowired EachAlone each;
  @Autowired ClimbLadder ladder;
  @Autowired OrderByTimeLeft rate;
  @Autowired CasesToRate toRate;
  @Autowired FindStalledCases stalled;
  @Autowired KeepCustomersInformed inform;
  @Autowired SilentCases silent;
  @Autowired ApplicationEventPublisher events;
  @Autowired Prompts prompts;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired HandToDepartment departments;
  @Autowired KeepDepartment keep;
  @Autowired AnswerForDepartment answers;
  @Autowired VisitFixture visits;
  @Autowired TransactionTemplate transactions;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired RepositoryService repository;
  @Autowired StudioCalls studio;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private CaseNumber number;
  private WorkingTime time;

  @BeforeEach
  void ask() {
    PastThread.standAt(MONDAY);
    number = fixture.open(CaseType.INQUIRY);
    ServiceCase of = cases.get(number);
    time = calendars.of(of.team(), of.origin().country());
    assertThat(rounds.unbound(null, Integer.MAX_VALUE)).contains(number);
    follow.follow(number);
  }

  @AfterEach
  void leave() {
    PastThread.leave();
  }

  @Test
  @DisplayName(
      "SLA-02 SLA-03 targets of the agreement in working time; an automatic receipt is no answer")
  void begins() throws Exception {
    Instant opened = cases.get(number).origin().openedAt();
    assertThat(live("workFirstAnswer").dueAt()).isEqualTo(time.plus(opened, Duration.ofHours(10)));
    assertThat(live("workSolve").dueAt()).isEqualTo(time.plus(opened, Duration.ofHours(100)));
    assertThat(state("workAcknowledge")).isEqualTo(CaseClock.State.MET);

    http.perform(get("/api/v1/cases/" + number).with(httpBasic("agent", "agent")))
        .andExpect(
            jsonPath("$.clocks[?(@.kind == 'WORK')].name")
                .value(hasItems("workFirstAnswer", "workSolve")));
    http.perform(get("/work/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(content().string(Matchers.containsString("First answer of a person")));
    assertThat(
            jdbc.sql("select agreement from service_level where case_number = ?")
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo("STANDARD");
  }

  @Test
  @DisplayName(
      "SLA-03 a person's word answers, thanks ask for nothing, a question begins the next clock")
  void words() {
    byStaff("We look into it.");
    followed();
    assertThat(state("workFirstAnswer")).isEqualTo(CaseClock.State.MET);

    byCustomer("Thanks a lot!");
    followed();
    assertThat(names()).doesNotContain("workNextAnswer");

    byCustomer("Thanks, and how long will it take?");
    followed();
    assertThat(live("workNextAnswer").state()).isEqualTo(CaseClock.State.RUNNING);
    byStaff("Two days.");
    followed();
    assertThat(state("workNextAnswer")).isEqualTo(CaseClock.State.MET);
    assertThat(names().stream().filter("workUpdate"::equals)).hasSize(4);
  }

  @Test
  @DisplayName(
      "SLA-03 work rests while the customer is waited for and goes on with the rest; terms never"
          + " do")
  void rests() throws Exception {
    PastThread.standAt(MONDAY.plus(Duration.ofHours(2)));
    owes("customerReply", "CUSTOMER", Duration.ofDays(14));
    owes("REFUND", "STAFF", Duration.ofDays(14));
    followed();
    assertThat(live("workSolve").state()).isEqualTo(CaseClock.State.PAUSED);
    assertThat(live("workSolve").left()).isBetween(Duration.ofHours(97), Duration.ofHours(98));
    assertThat(fixture.clock(number, "REFUND")).isEqualTo("RUNNING");

    PastThread.standAt(MONDAY.plus(Duration.ofDays(3)));
    transactions.executeWithoutResult(work -> obligations.meet(number, "customerReply"));
    followed();

    WorkClock solve = live("workSolve");
    assertThat(solve.state()).isEqualTo(CaseClock.State.RUNNING);
    Instant asked = cases.get(number).origin().openedAt();
    Duration rested =
        time.between(MONDAY.plus(Duration.ofHours(2)), MONDAY.plus(Duration.ofDays(3)));
    assertThat(
            Duration.between(time.plus(asked, Duration.ofHours(100).plus(rested)), solve.dueAt())
                .abs())
        .isLessThan(Duration.ofMinutes(2));
    http.perform(get("/api/v1/cases/" + number).with(httpBasic("agent", "agent")))
        .andExpect(
            jsonPath("$.clocks[?(@.name == 'workSolve')].pauses[0].reason")
                .value(hasItem("customerReply")))
        .andExpect(
            jsonPath("$.clocks[?(@.name == 'workSolve')].pauses[0].owner")
                .value(hasItem("CUSTOMER")));
  }

  @Test
  @DisplayName(
      "SLA-03 a person lets work rest with a reason, it goes on with the rest; terms never rest")
  void restsByHand() throws Exception {
    owesByLaw(Duration.ofDays(14));
    rest("{\"reason\": \"Expert is asked\", \"until\": \"2025-11-10T10:00:00Z\"}", 204);
    assertThat(live("workSolve").state()).isEqualTo(CaseClock.State.PAUSED);
    assertThat(fixture.clock(number, "refund")).isEqualTo("RUNNING");
    rest("{\"reason\": \"Again\", \"until\": \"2025-11-10T10:00:00Z\"}", 409);
    http.perform(get("/work/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(content().string(Matchers.containsString("Agent (demo), Expert is asked")))
        .andExpect(content().string(Matchers.containsString("Let work go on now")));

    PastThread.standAt(MONDAY.plus(Duration.ofDays(1)));
    http.perform(delete("/api/v1/cases/" + number + "/pause").with(httpBasic("agent", "agent")))
        .andExpect(status().isNoContent());
    assertThat(live("workSolve").state()).isEqualTo(CaseClock.State.RUNNING);
    http.perform(delete("/api/v1/cases/" + number + "/pause").with(httpBasic("agent", "agent")))
        .andExpect(status().isConflict());

    rest("{\"reason\": \"Fair\", \"until\": \"2025-11-05T10:00:00Z\"}", 204);
    PastThread.standAt(MONDAY.plus(Duration.ofDays(2)).plusSeconds(1));
    followed();
    assertThat(live("workSolve").state()).isEqualTo(CaseClock.State.RUNNING);
    rest("{\"reason\": \" \", \"until\": \"2025-11-10T10:00:00Z\"}", 422);
    rest("{\"reason\": \"Too long\", \"until\": \"2026-11-10T10:00:00Z\"}", 422);
    rest("{\"reason\": \"Third\", \"until\": \"2025-11-10T10:00:00Z\"}", 204);
    assertThat(
            jdbc.sql("select count(*) from work_pause where case_number = ?")
                .param(number.value())
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  private void rest(String body, int answer) throws Exception {
    http.perform(
            put("/api/v1/cases/" + number + "/pause")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(httpBasic("agent", "agent")))
        .andExpect(status().is(answer));
  }

  @Test
  @DisplayName("SLA-02 a round looks at what is open, however much is over")
  void round_of_open_cases() {
    var gone = withdraw.withdraw(number, "Found it myself", null);
    followed();
    Instant now = PastThread.now().orElseThrow();
    long read =
        RowsRead.of(
            "service_level",
            jdbc,
            transactions,
            () -> closedLike(number, 3_000),
            () -> assertThat(rounds.moved(now, null, 100)).doesNotContain(number));
    long open =
        jdbc.sql("select count(*) from service_case where closed_at is null")
            .query(Long.class)
            .single();
    assertThat(read).as("rows read of more than 3,000").isLessThan(open + 500);
  }

  @Test
  @DisplayName(
      "PLT-02 SLA-02 a round looks at what happened since the one before, once a day at all")
  void round_of_news() {
    WorkRound first = walk.begin();
    walk.end(first);
    assertThat(hears()).as("heard once, not twice").doesNotContain(number);

    byCustomer("Where is it?");
    assertThat(hears()).as("a word").contains(number);
    follow.follow(number);
    assertThat(hears()).doesNotContain(number);

    PastThread.standAt(MONDAY.plus(Duration.ofDays(30)));
    assertThat(walk.begin().isWhole()).as("a day later").isTrue();
    jdbc.sql("update work_round set whole_at = ?::timestamptz")
        .param(MONDAY.plus(Duration.ofDays(30)).toString())
        .update();
    assertThat(hears()).as("its time is over").contains(number);
  }

  @Test
  @DisplayName("SLA-03 a pause that runs out while a round is at work is heard by the next one")
  void pauseRunsOutMeanwhile() {
    Instant begins = MONDAY.plus(Duration.ofHours(1));
    PastThread.standAt(begins);
    jdbc.sql(
            """
            insert into work_pause (case_number, from_at, until, reason, owner)
            values (?, ?::timestamptz, ?::timestamptz, 'Waits for a part', 'agent')
            """)
        .params(
            number.value(), begins.minusSeconds(60).toString(), begins.plusSeconds(30).toString())
        .update();
    follow.follow(number);

    WorkRound round = walk.begin();
    PastThread.standAt(begins.plusSeconds(90));
    walk.end(round);

    assertThat(hears()).contains(number);
  }

  private List<CaseNumber> hears() {
    WorkRound round = walk.begin();
    assertThat(round.isWhole()).isFalse();
    return everything(after -> walk.next(round, after));
  }

  private static List<CaseNumber> everything(Function<CaseNumber, List<CaseNumber>> next) {
    List<CaseNumber> all = new ArrayList<>();
    List<CaseNumber> page = next.apply(null);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = next.apply(page.get(page.size() - 1));
    }
    return all;
  }

  private void closedLike(CaseNumber closed, int count) {
    jdbc.sql(
            """
            insert into service_case
            select (jsonb_populate_record(c, jsonb_build_object('number', c.number || '-' || n))).*
            from service_case c, generate_series(1, ?) n where c.number = ?
            """)
        .params(count, closed.value())
        .update();
    jdbc.sql(
            """
            insert into service_level
            select (jsonb_populate_record(s, jsonb_build_object('case_number', c.number))).*
            from service_level s, service_case c
            where s.case_number = ? and c.number like s.case_number || '-%'
            """)
        .param(closed.value())
        .update();
  }

  @Test
  @DisplayName(
      "SLA-03 the end solves; a case that is opened again has new clocks beside the old ones")
  void ends() {
    var gone = withdraw.withdraw(number, "Found it myself", null);
    followed();
    assertThat(state("workSolve")).isEqualTo(CaseClock.State.MET);
    assertThat(clocks.of(number)).noneMatch(WorkClock::isLive);

    transactions.executeWithoutResult(
        work -> {
          ServiceCase of = cases.lock(number);
          of.reopenForReview();
          cases.save(of);
        });
    followed();
    assertThat(
            clocks.of(number).stream()
                .filter(one -> one.name().equals("workSolve"))
                .map(WorkClock::state))
        .containsExactly(CaseClock.State.MET, CaseClock.State.RUNNING);
  }

  @Test
  @DisplayName("XDP-02 the wait for a department climbs the same ladder, until it answers or rests")
  void departmentClimbs() {
    own("agent");
    DepartmentTask asked = departments.hand(number, "sales", "What does it cost?");
    assertThat(fixture.runningClocks(number)).contains("askDepartment");
    PastThread.standAt(
        asked.dueAt().plus(Duration.between(asked.askedAt(), asked.dueAt()).dividedBy(4)));
    followed();
    climbed();
    assertThat(prompts("askDepartment")).containsExactly(100);
    PastThread.standAt(asked.dueAt().plus(Duration.between(asked.askedAt(), asked.dueAt())));
    climbed();
    assertThat(prompts("askDepartment")).containsExactly(100, 150);
    assertThat(cases.get(number).state().next().step())
        .as("the case goes on meanwhile")
        .isNotEqualTo("askDepartment");

    keep.keep(new Department("sales", "Sales", 16, Set.of("agent")));
    asAgent(() -> answers.answer(asked.id(), "Twelve euros."));
    assertThat(fixture.clock(number, "askDepartment")).isEqualTo("BREACHED");
    DepartmentTask again = departments.hand(number, "sales", "And in red?");
    assertThat(again.answer()).isNull();
    assertThat(fixture.runningClocks(number)).contains("askDepartment#2");
    visits.answer(number);
    assertThat(fixture.clock(number, "askDepartment#2"))
        .as("its case is over")
        .isEqualTo("CANCELLED");
    PastThread.standAt(again.dueAt().plus(Duration.ofDays(1)));
    assertThat(reopen.reopen(number, "One more thing.", null).isEnded()).isFalse();
    assertThat(dueOf("askDepartment#2"))
        .as("past its limit it has its whole time anew")
        .isCloseTo(again.dueAt().plus(Duration.ofDays(1)).plus(given(again)), NEARLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50||PROMPT_OWNER",
        "75|PROMPT_OWNER, RAISE_PRIORITY|PROMPT_OWNER",
        "90|PROMPT_OWNER|PROMPT_OWNER",
        "100|PROMPT_OWNER, RAISE_PRIORITY, TELL_LEAD|PROMPT_OWNER, RAISE_PRIORITY, TELL_LEAD",
        "150|RAISE_PRIORITY, TELL_LEAD, REASSIGN, PROMPT_OWNER|RAISE_PRIORITY, TELL_LEAD, REASSIGN,"
            + " PROMPT_OWNER"
      })
  @DisplayName("SLA-03 XDP-02 what each rung of the wait for a department asks for, and not before")
  void departmentAtEachRung(int percent, String routine, String urgent) {
    for (int priority : new int[] {40, 95}) {
      PastThread.standAt(MONDAY);
      number = fixture.open(CaseType.INQUIRY);
      own("agent");
      rank(priority);
      DepartmentTask asked = departments.hand(number, "sales", "What does it cost?");
      Duration whole = Duration.between(asked.askedAt(), asked.dueAt());
      Instant at = asked.askedAt().plusSeconds(whole.toSeconds() * percent / 100);
      PastThread.standAt(at.minusSeconds(5));
      climbed();
      assertThat(steps(percent)).as("not yet").isEmpty();
      PastThread.standAt(at.plusSeconds(5));
      rank(priority);
      climbed();
      climbed();
      String expected = priority < 90 ? routine : urgent;
      assertThat(steps(percent))
          .as("%d %% at priority %d", percent, priority)
          .isEqualTo(expected == null ? List.of() : List.of("[" + expected + "]"));
    }
  }

  /** What was done at this rung of the wait for the department, as the trail tells. */
  private List<String> steps(int percent) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'steps' from audit_event
            where chain = ? and type = 'LadderClimbed' and data::jsonb ->> 'clock' = 'askDepartment'
              and data::jsonb ->> 'percent' = ?
            """)
        .params(number.value(), String.valueOf(percent))
        .query(String.class)
        .list();
  }

  private void rank(int priority) {
    transactions.executeWithoutResult(
        work ->
            jdbc.sql("update service_case set priority = ? where number = ?")
                .params(priority, number.value())
                .update());
  }

  @Test
  @DisplayName(
      "SLA-03 XDP-02 the ladder warns the owner, raises, tells the lead; each rung once, for every"
          + " department")
  void climbs() throws Exception {
    own("agent");
    owes("inspect", "STAFF", Duration.ofDays(100));
    PastThread.standAt(MONDAY.plus(Duration.ofDays(95)));
    int before = cases.get(number).priority();
    followed();
    climbed();
    assertThat(live("workSolve").isMissed()).isTrue();
    assertThat(prompts("inspect")).containsExactly(90);
    assertThat(prompts("workSolve")).isNotEmpty();
    assertThat(cases.get(number).priority()).isGreaterThan(before);
    http.perform(get("/api/v1/tasks?queue=team&case=" + number).with(httpBasic("lead", "lead")))
        .andExpect(jsonPath("$.items[0].escalatedAt").isNotEmpty());
    int taken = events("LadderClimbed");
    climbed();
    assertThat(events("LadderClimbed")).isEqualTo(taken);

    String owner = cases.get(number).owner();
    http.perform(get("/api/v1/prompts").with(user(owner).roles("AGENT")))
        .andExpect(jsonPath("$.items[*].caseNumber").value(hasItem(number.value())));
    long prompt =
        jdbc.sql("select max(id) from case_prompt where case_number = ?")
            .param(number.value())
            .query(Long.class)
            .single();
    http.perform(
        post("/work/own/" + prompt + "/seen").with(user(owner).roles("AGENT")).with(csrf()));
    http.perform(get("/work/own").with(user(owner).roles("AGENT")))
        .andExpect(content().string(Matchers.containsString(number.value())));
    http.perform(get("/api/v1/prompts").with(user(owner).roles("AGENT")))
        .andExpect(jsonPath("$.items[*].id").value(not(hasItem((int) prompt))));
    http.perform(post("/api/v1/prompts/" + prompt + "/seen").with(httpBasic("finance", "finance")))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName(
      "SLA-03 the percents are those of the table: a version from the studio counts from then on,"
          + " and what runs goes on from where it stood")
  void percentsOfTheTable() throws Exception {
    String before = ladderTable();
    own("agent");
    owes("inspect", "STAFF", DAYS);
    PastThread.standAt(MONDAY.plus(Duration.ofDays(62)));
    climbed();
    assertThat(rung("inspect")).isEqualTo(50);
    deployLadder(before.replace("&gt;= 50", "&gt;= 40").replace("&gt;= 75", "&gt;= 60"));
    try {
      owes("decide", "STAFF", Duration.ofDays(10));
      assertThat(rungAt("decide")).isCloseTo(MONDAY.plus(Duration.ofDays(66)), NEARLY);
      climbed();
      assertThat(prompts("inspect")).as("over by now, and once").containsExactly(60);
      assertThat(rungAt("inspect")).isCloseTo(MONDAY.plus(Duration.ofDays(90)), NEARLY);
      PastThread.standAt(MONDAY.plus(Duration.ofDays(69)));
      climbed();
      assertThat(prompts("decide")).containsExactly(60);
    } finally {
      deployLadder(before);
    }
    climbed();
    assertThat(rung("inspect")).as("what was climbed stays").isEqualTo(60);
    assertThat(rungAt("inspect")).isCloseTo(MONDAY.plus(Duration.ofDays(75)), NEARLY);
    assertThat(prompts("inspect")).containsExactly(60);
    PastThread.standAt(MONDAY.plus(Duration.ofDays(76)));
    climbed();
    assertThat(prompts("inspect")).containsExactly(60, 75);
  }

  private String ladderTable() throws IOException {
    try (InputStream model = repository.getDecisionModel(newestLadder().getId())) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private DecisionDefinition newestLadder() {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey("escalationLadder")
        .latestVersion()
        .singleResult();
  }

  /** Written by an owner, agreed on by a lead. */
  private void deployLadder(String table) throws Exception {
    int newest = newestLadder().getVersion();
    studio
        .agree(studio.begin("DMN", "escalationLadder", table, newest))
        .andExpect(jsonPath("$.deployment.version").value(newest + 1));
  }

  private int rung(String clock) {
    return column("rung", clock, Integer.class);
  }

  private Instant rungAt(String clock) {
    return column("rung_at", clock, Timestamp.class).toInstant();
  }

  private <T> T column(String name, String clock, Class<T> type) {
    return jdbc.sql("select " + name + " from case_clock where case_number = ? and name = ?")
        .params(number.value(), clock)
        .query(type)
        .single();
  }

  @Test
  @DisplayName("SLA-09 a case on which nothing happens is found once and its owner prompted")
  void stalls() {
    PastThread.standAt(MONDAY.plus(Duration.ofHours(20)));
    found();
    assertThat(events("OwnerPrompted")).isZero();

    PastThread.standAt(MONDAY.plus(Duration.ofDays(4)));
    found();
    found();
    assertThat(events("OwnerPrompted")).isEqualTo(1);
  }

  @Test
  @DisplayName("TRI-12 contacts are counted, and from the fourth on the owner is told, once a case")
  void manyContacts() {
    for (String words : List.of("Where is it?", "Hello?")) {
      byCustomer(words);
      followed();
    }
    assertThat(events("OwnerPrompted")).isZero();
    byCustomer("I ask a fourth time.");
    followed();
    byCustomer("And a fifth.");
    followed();
    assertThat(events("OwnerPrompted")).isEqualTo(1);
    own("agent");
    assertThat(prompts.openOf("agent"))
        .filteredOn(one -> one.number().equals(number))
        .extracting(Prompts.Prompt::reason)
        .containsExactly("MANY_CONTACTS");
  }

  @Test
  @DisplayName("TRI-02 TRI-03 a case and its tasks rise as the nearest end by law comes nearer")
  void rises() {
    owesByLaw(Duration.ofHours(100));
    rated();
    int routed = cases.get(number).priority();
    assertThat(routed).isLessThan(70);
    int task = priorityOfTask();

    PastThread.standAt(MONDAY.plus(Duration.ofHours(29)));
    rated();
    assertThat(cases.get(number).priority()).isBetween(70, 75);
    assertThat(priorityOfTask())
        .isEqualTo(Math.min(100, task + cases.get(number).priority() - routed));
    PastThread.standAt(MONDAY.plus(Duration.ofHours(95)));
    rated();
    assertThat(cases.get(number).priority()).isEqualTo(95);

    transactions.executeWithoutResult(work -> obligations.meet(number, "refund"));
    rated();
    assertThat(cases.get(number).priority()).isEqualTo(95);
    assertThat(toRate.due(PastThread.now().orElseThrow(), null, Integer.MAX_VALUE))
        .doesNotContain(number);
  }

  private void rated() {
    Instant now = PastThread.now().orElseThrow();
    assertThat(toRate.due(now, null, Integer.MAX_VALUE)).contains(number);
    boolean unused = rate.rate(number);
    assertThat(toRate.due(now, null, Integer.MAX_VALUE)).doesNotContain(number);
  }

  private int priorityOfTask() {
    return fixture.task(number, InquiryElements.ANSWER_INQUIRY).getPriority();
  }

  private void owesByLaw(Duration within) {
    Instant due = PastThread.now().orElseThrow().plus(within);
    transactions.executeWithoutResult(
        work -> obligations.start(number, "refund", "STAFF", due, "escalated", LAW));
  }

  @Test
  @DisplayName("SLA-03 a clock behind more than a hundred that did not reach theirs is climbed too")
  void climbsBehindMany() {
    IntStream.rangeClosed(1, 120).forEach(at -> owes("inspect#" + at, "STAFF", DAYS));
    jdbc.sql(
            "update case_clock set rung_at = started_at where case_number = ? and name like"
                + " 'inspect#%'")
        .param(number.value())
        .update();
    owes("refund", "STAFF", Duration.ofDays(2));
    PastThread.standAt(MONDAY.plus(Duration.ofDays(3)));
    climbed();
    assertThat(prompts("refund")).isNotEmpty();
    assertThat(prompts("inspect")).isEmpty();
  }

  @Test
  @DisplayName("SLA-09 who cannot be dealt with keeps nobody behind them waiting")
  void walksOn() {
    List<Integer> seen = new ArrayList<>();
    Throwable failure =
        catchThrowable(
            () ->
                each.<Integer>walk(
                    last -> last == null ? List.of(1, 2, 3) : List.of(), one -> is(one, seen)));
    assertThat(failure).hasMessage("1");
    assertThat(seen).containsExactly(2, 3);
  }

  private static boolean is(int one, List<Integer> seen) {
    if (one == 1) {
      throw new IllegalStateException("1");
    }
    return seen.add(one);
  }

  @Test
  @DisplayName("SLA-09 cases that may have stalled are looked at to the last one, page by page")
  void looksAtAll() {
    PastThread.standAt(MONDAY.plus(Duration.ofDays(4)));
    Instant now = PastThread.now().orElseThrow();
    List<CaseNumber> all = work.toLookAt(now, null, Integer.MAX_VALUE);
    assertThat(all).contains(number);
    List<CaseNumber> paged = new ArrayList<>();
    List<CaseNumber> page = work.toLookAt(now, null, 1);
    while (!page.isEmpty()) {
      paged.addAll(page);
      page = work.toLookAt(now, page.get(0), 1);
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  @DisplayName(
      "SLA-08 SLA-09 every flow node of the model is walked and the next round planned, though"
          + " the clocks of one case cannot be followed: leads read which, and it is tried again")
  void walked() throws Exception {
    byCustomer("Where is it?");
    PastThread.leave();
    breakOff(number);
    try {
      walkRound();
    } finally {
      jdbc.sql("drop function broken_level() cascade").update();
      // What other tests left to do makes a peak, which is none of theirs.
      jdbc.sql("delete from team_peak where ended_at is null").update();
    }
    assertThat(rounds.left(1_000)).extracting(Left::number).contains(number);
    http.perform(get("/work/own").with(user("lead").roles("LEAD")))
        .andExpect(content().string(Matchers.containsString("the work clocks of " + number)));

    assertThat(hears()).as("tried again").contains(number);
    follow.follow(number);
    walk.end(walk.begin());
    assertThat(rounds.left(1_000)).extracting(Left::number).doesNotContain(number);
  }

  /** As if its row could not be written. */
  private void breakOff(CaseNumber broken) {
    jdbc.sql(
            """
            create function broken_level() returns trigger language plpgsql as
              'begin raise exception ''broken''; end'
            """)
        .update();
    jdbc.sql(
            """
            create trigger broken_level before update of seen_message on service_level
            for each row when (new.case_number = '%s') execute function broken_level()
            """
                .formatted(broken))
        .update();
  }

  private void walkRound() {
    management.executeJob(
        management
            .createJobQuery()
            .processDefinitionKey("WorkClockProcess")
            .timers()
            .singleResult()
            .getId());
    ProcessInstance round =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("WorkClockProcess")
            .singleResult();
    for (int step = 0; step < 7; step++) {
      management.executeJob(
          management.createJobQuery().processInstanceId(round.getId()).singleResult().getId());
    }
    assertThat(coverage.missedBy("WorkClockProcess", List.of(round.getId()))).isEmpty();
    assertThat(
            management.createJobQuery().processDefinitionKey("WorkClockProcess").timers().count())
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(CaseType.class)
  @DisplayName("NTF-03 whatever customers ask for, they hear how it stands once the term is over")
  void informed(CaseType type) {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    become(number, type);
    follow.follow(number);
    assertThat(heardAfter(number, Duration.ofMinutes(1))).isFalse();
    boolean told = KeepCustomersInformed.TOLD.contains(type);
    assertThat(heardAfter(number, Duration.ofDays(9))).isEqualTo(told);
    assertThat(heardAfter(number, Duration.ofDays(10))).as("just told").isFalse();
    assertThat(heardAfter(number, Duration.ofDays(20))).isEqualTo(told);
    assertThat(Collections.frequency(fixture.mails(number), "progress")).isEqualTo(told ? 2 : 0);
  }

  /** As if it had been opened as one; the round looks at nothing else of a line. */
  private void become(CaseNumber number, CaseType type) {
    transactions.executeWithoutResult(
        work -> {
          jdbc.sql("update service_case set type = ? where number = ?")
              .params(type.name(), number.value())
              .update();
          events.publishEvent(DomainEvent.of(number, "CaseConverted", "By the test.", Map.of()));
        });
  }

  private boolean heardAfter(CaseNumber number, Duration since) {
    Instant now = MONDAY.plus(since);
    PastThread.standAt(now);
    boolean looked = silent.due(KeepCustomersInformed.TOLD, now, null, 1000).contains(number);
    return looked && inform.inform(number);
  }

  @Test
  @DisplayName("SLA-03 a case that no round saw for days is promised from its opening on")
  void lateRound() {
    try {
      promisedFrom("2025-01-01");
      CaseNumber unseen = fixture.open(CaseType.INQUIRY);
      PastThread.standAt(MONDAY.plus(Duration.ofDays(3)));
      follow.follow(unseen);
      Instant opened = cases.get(unseen).origin().openedAt();
      assertThat(firstAnswer(unseen)).isEqualTo(time.plus(opened, Duration.ofHours(10)));

      promisedFrom("2025-11-05");
      CaseNumber before = fixture.open(CaseType.INQUIRY);
      jdbc.sql("update service_case set opened_at = ? where number = ?")
          .params(Timestamp.from(MONDAY), before.value())
          .update();
      follow.follow(before);
      assertThat(firstAnswer(before)).as("opened before any promise").isAfter(firstAnswer(unseen));
    } finally {
      promisedFrom("2025-01-01");
    }
  }

  private void promisedFrom(String day) {
    jdbc.sql("delete from work_promise").update();
    jdbc.sql("insert into work_promise (since) values (?::timestamptz)").param(day).update();
  }

  private Instant firstAnswer(CaseNumber of) {
    return clocks.of(of).stream()
        .filter(clock -> clock.name().equals("workFirstAnswer"))
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private void followed() {
    Instant now = PastThread.now().orElseThrow();
    assertThat(rounds.moved(now, null, Integer.MAX_VALUE)).contains(number);
    follow.follow(number);
    assertThat(rounds.moved(now, null, Integer.MAX_VALUE)).doesNotContain(number);
  }

  private void climbed() {
    assertThat(each.walk(ladder::next, ladder::climb)).isNotNegative();
  }

  private void found() {
    assertThat(each.walk(stalled::next, stalled::find)).isNotNegative();
  }

  private void owes(String name, String party, Duration within) {
    transactions.executeWithoutResult(
        work ->
            obligations.start(
                number,
                name,
                party,
                PastThread.now().orElseThrow().plus(within),
                "escalated",
                null));
  }

  private void own(String person) {
    transactions.executeWithoutResult(
        work -> {
          ServiceCase of = cases.lock(number);
          of.assignOwner(person, "BY_HAND");
          cases.save(of);
        });
  }

  private void byStaff(String words) {
    asAgent(() -> post.toCustomer(number, words).id());
  }

  private static void asAgent(Runnable act) {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("agent", null, "ROLE_AGENT"));
    try {
      act.run();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private void byCustomer(String words) {
    var ignored = post.fromCustomer(number, words);
  }

  private List<String> names() {
    return clocks.of(number).stream().map(WorkClock::name).toList();
  }

  private WorkClock live(String name) {
    return clocks.of(number).stream()
        .filter(clock -> clock.isLive() && clock.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private CaseClock.State state(String name) {
    return clocks.of(number).stream()
        .filter(clock -> clock.name().equals(name))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private List<Integer> prompts(String clock) {
    return jdbc.sql(
            "select percent from case_prompt where case_number = ? and clock = ? order by id")
        .params(number.value(), clock)
        .query(Integer.class)
        .list();
  }

  private static Duration given(DepartmentTask task) {
    return Duration.between(task.askedAt(), task.dueAt());
  }

  private Instant dueOf(String running) {
    return jdbc.sql(
            """
            select due_at from case_clock
            where case_number = ? and name = ? and state = 'RUNNING'
            """)
        .params(number.value(), running)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private int events(String type) {
    return (int) fixture.events(number).stream().filter(type::equals).count();
  }
}

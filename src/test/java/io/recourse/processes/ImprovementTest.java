package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.ImprovementTeams;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.moneydue.BreachDuties;
import io.recourse.platform.MovableClock;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.FlashMap;

/** What a complaint shows that others meet as well is put right by somebody (CMP-04). */
@RecourseTest
class ImprovementTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String API = "/api/v1/improvements/";
  private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");
  private static final RequestPostProcessor WAREHOUSE = user("warehouse").roles("WAREHOUSE");

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits ways;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;
  @Autowired BreachDuties duties;
  @Autowired ProcessDriver driver;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired Cases cases;
  @Autowired ImprovementTeams carried;

  @Test
  @DisplayName("CMP-04 a general complaint raises an improvement that its owner closes in words")
  void general() throws Exception {
    CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
    long id = id(number);
    assertThat(fixture.events(number)).contains("ImprovementRaised");
    http.perform(get("/work/improvements").with(WAREHOUSE))
        .andExpect(content().string(containsString("The gate has one key only.")))
        .andExpect(content().string(containsString("/work/improvements/" + id)));
    http.perform(get("/work/improvements").with(user("finance").roles("FINANCE")))
        .andExpect(content().string(not(containsString("/work/improvements/" + id + "\""))));

    close(id, user("finance").roles("FINANCE"), "DONE", "Paid.").andExpect(status().isForbidden());
    close(id, WAREHOUSE, "DONE", " ").andExpect(status().isUnprocessableEntity());
    close(id, WAREHOUSE, "SOON", "Later.")
        .andExpect(jsonPath("$.errors[0].pointer").value("/outcome"));
    http.perform(
            post("/work/improvements/" + id)
                .param("outcome", "DONE")
                .param("words", "A second key hangs at the gate.")
                .with(WAREHOUSE)
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    close(id, WAREHOUSE, "DROPPED", "Too dear.").andExpect(status().isConflict());
    close(0, WAREHOUSE, "DONE", "Done.").andExpect(status().isNotFound());

    http.perform(get("/api/v1/improvements").with(WAREHOUSE))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].state").value("DONE"))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].closedBy").value("warehouse"));
    assertThat(fixture.events(number)).contains("ImprovementClosed");
  }

  @Test
  @DisplayName(
      "IMP-05 a team of three carries actions with owner and day; a late one is told to its owner"
          + " and the lead; it is done when all are")
  void team() throws Exception {
    RequestPostProcessor finance = user("finance").roles("FINANCE");
    long id = id(investigated("GENERAL", "The gate has one key only.", "warehouse"));
    String team = "{\"members\": [\"warehouse\", \"finance\", \"returns\"]}";
    json(put(API + id + "/team"), finance, team).andExpect(status().isForbidden());
    wrong(json(put(API + id + "/team"), WAREHOUSE, "{\"members\": [\"finance\"]}"), "/members");
    wrong(json(put(API + id + "/team"), WAREHOUSE, team.replace("returns", "nobody")), "/members");
    wrong(
        json(put(API + id + "/team"), WAREHOUSE, "{\"members\": [null, \"finance\"]}"), "/members");
    wrong(json(put(API + id + "/team"), WAREHOUSE, team.replace("returns", "auditor")), "/members");
    json(put(API + id + "/team"), WAREHOUSE, team).andExpect(status().isNoContent());

    String soon = day(3);
    wrong(agree(id, finance, "Pay for a key.", "agent", soon), "/owner");
    wrong(agree(id, finance, "Pay for a key.", "finance", day(-1)), "/dueOn");
    wrong(agree(id, finance, " ", "finance", soon), "/what");
    agree(id, user("agent").roles("AGENT"), "Ring.", "finance", soon)
        .andExpect(status().isForbidden());
    long pay = made(agree(id, finance, "Pay for a <b>key</b>.", "finance", soon));
    long hang = made(agree(id, WAREHOUSE, "Hang it up.", "returns", soon));
    wrong(json(put(API + id + "/team"), LEAD, team.replace("returns", "agent")), "/members");

    report(pay, finance, "Ordered.", false).andExpect(status().isNoContent());
    report(pay, finance, "Paid.", true).andExpect(status().isNoContent());
    report(pay, finance, "Paid twice.", true).andExpect(status().isConflict());
    comesBack(id, finance, pay, hang);
    close(id, WAREHOUSE, "DONE", "A second key.").andExpect(status().isConflict());
    http.perform(get("/api/v1/improvements").with(WAREHOUSE))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].members[*]").value(hasSize(3)))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].actions[0].progress").value("Paid."));
    http.perform(get("/work/improvements").with(finance))
        .andExpect(content().string(containsString("1 of 2 actions done")))
        .andExpect(content().string(containsString("Pay for a &lt;b&gt;key&lt;/b&gt;.")));

    MovableClock movable = (MovableClock) clock;
    Duration before = movable.ahead();
    try {
      movable.setAhead(before.plusDays(5));
      for (RequestPostProcessor reader : List.of(user("returns").roles("RETURNS"), LEAD)) {
        http.perform(get("/work/own").with(reader))
            .andExpect(content().string(containsString("Returns (demo) is late with an action")))
            .andExpect(content().string(containsString("Hang it up.")));
      }
      http.perform(get("/work/own").with(finance))
          .andExpect(content().string(not(containsString("Hang it up."))));
    } finally {
      movable.setAhead(before);
    }
    http.perform(
            post("/work/improvements/" + id + "/actions/" + hang)
                .param("progress", "It hangs.")
                .param("done", "true")
                .with(user("returns").roles("RETURNS"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    close(id, WAREHOUSE, "DONE", "A second key.").andExpect(status().isNoContent());
    agree(id, WAREHOUSE, "More.", "finance", soon).andExpect(status().isConflict());
  }

  @Test
  @DisplayName(
      "IMP-08 what was done is measured for 90 days by cases of the kind that the complaint was"
          + " about: it is open again where customers complain and rate as before, and its team"
          + " reads so")
  void faded() throws Exception {
    MovableClock movable = (MovableClock) clock;
    Duration before = movable.ahead();
    try {
      cases(0, 40, 5, false);
      String about = cases(40, 1, 5, false).get(0);
      movable.setAhead(before.plusDays(20));
      CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
      link(about, number.value());
      long id = id(number);
      close(id, WAREHOUSE, "DONE", "A second <b>key</b>.").andExpect(status().isNoContent());
      movable.setAhead(before.plusDays(21));
      round();
      effect(id, "state").andExpect(effectOf(id, "state", "WATCHED"));
      effect(id, "type").andExpect(effectOf(id, "category", CATEGORY));
      cases(100, 40, 5, false);
      movable.setAhead(before.plusDays(51));
      round();
      effect(id, "first").andExpect(effectOf(id, "first.RATING.value", 5.0));
      assertThat(fixture.events(number)).doesNotContain("ImprovementReopened");
      cases(200, 40, 3, true);
      movable.setAhead(before.plusDays(82));
      round();

      effect(id, "state")
          .andExpect(effectOf(id, "state", "REOPENED"))
          .andExpect(effectOf(id, "done.words", "A second <b>key</b>."))
          .andExpect(jsonPath("$.items[?(@.id == " + id + ")].state").value("OPEN"))
          .andExpect(
              jsonPath("$.items[?(@.id == " + id + ")].effect.faded[*]")
                  .value(containsInAnyOrder("RATING", "COMPLAINED")));
      assertThat(fixture.events(number)).contains("ImprovementReopened");
      assertThat(fixture.clock(number, "improve")).isEqualTo("RUNNING");
      for (RequestPostProcessor reader : List.of(WAREHOUSE, LEAD)) {
        http.perform(get("/work/own").with(reader))
            .andExpect(content().string(containsString("(" + number + ") helps no more")));
      }
      http.perform(get("/work/own").with(user("finance").roles("FINANCE")))
          .andExpect(content().string(not(containsString("(" + number + ") helps no more"))));
      http.perform(get("/work/improvements").with(WAREHOUSE))
          .andExpect(content().string(containsString("Effect faded: reopened")))
          .andExpect(content().string(containsString("A second &lt;b&gt;key&lt;/b&gt;.")));
      close(id, WAREHOUSE, "DONE", "A third.").andExpect(status().isNoContent());
      round();
      effect(id, "state").andExpect(effectOf(id, "done.words", "A third."));
      cases(300, 40, 1, false);
      movable.setAhead(before.plusDays(113));
      round();
      effect(id, "state").andExpect(effectOf(id, "state", "REOPENED"));
    } finally {
      movable.setAhead(before);
      forget();
    }
  }

  private void forget() {
    unguarded(
        "delete from case_link where child like 'RC-8800_______' or parent like 'RC-8800_______'");
    unguarded("delete from service_case where number like 'RC-8800_______'");
  }

  @Test
  @DisplayName(
      "IMP-08 what fades while another one of its complaint is open stays closed, and the trail"
          + " tells of nothing that was reopened")
  void fadedBeside() throws Exception {
    MovableClock movable = (MovableClock) clock;
    Duration before = movable.ahead();
    try {
      cases(0, 40, 5, false);
      String about = cases(40, 1, 5, false).get(0);
      movable.setAhead(before.plusDays(20));
      CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
      link(about, number.value());
      long id = id(number);
      close(id, WAREHOUSE, "DONE", "A second key.").andExpect(status().isNoContent());
      jdbc.sql(
              """
              insert into improvement (case_number, title, team, raised_at, due_at)
              select case_number, 'No key at all.', team, raised_at, due_at
              from improvement where id = ?
              """)
          .param(id)
          .update();
      movable.setAhead(before.plusDays(21));
      cases(100, 40, 1, false);
      movable.setAhead(before.plusDays(82));
      round();

      effect(id, "state")
          .andExpect(effectOf(id, "state", "FADED"))
          .andExpect(jsonPath("$.items[?(@.id == " + id + ")].state").value("DONE"));
      assertThat(fixture.events(number)).doesNotContain("ImprovementReopened");
      http.perform(get("/work/improvements").with(WAREHOUSE))
          .andExpect(content().string(containsString("another improvement of this complaint")));
    } finally {
      movable.setAhead(before);
      forget();
    }
  }

  @Test
  @DisplayName("IMP-08 of a complaint about no case nothing is told, whatever customers say")
  void aboutNone() throws Exception {
    long id = id(investigated("GENERAL", "The gate has one key only.", "warehouse"));
    close(id, WAREHOUSE, "DONE", "A second key.").andExpect(status().isNoContent());
    round();
    effect(id, "state").andExpect(effectOf(id, "state", "UNTOLD"));
  }

  private static final String CATEGORY = "IMP08";

  private ResultActions effect(long id, String said) throws Exception {
    return http.perform(get("/api/v1/improvements").with(WAREHOUSE))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].effect." + said).exists());
  }

  private static ResultMatcher effectOf(long id, String said, Object value) {
    return jsonPath("$.items[?(@.id == " + id + ")].effect." + said).value(value);
  }

  private void round() {
    var unused = driver.walkRound("RollOutRoundProcess", 1);
  }

  /** Opened now, ended a day later, rated; each complained about where that is said. */
  private List<String> cases(int from, int count, int rating, boolean complained) {
    List<String> made =
        IntStream.range(from, from + count).mapToObj("RC-88000000%03d"::formatted).toList();
    for (String number : made) {
      insert(number, "RETURN", rating);
      if (complained) {
        String complaint = number.replace("88000", "88001");
        insert(complaint, "COMPLAINT", null);
        link(number, complaint);
      }
    }
    return made;
  }

  private void insert(String number, String type, Integer rating) {
    unguarded(
        """
        insert into service_case (number, type, channel, filed_by_kind, filed_by, language, country,
          status, phase, team, category, priority, opened_at, updated_at, closed_at, satisfaction)
        values ('%s', '%s', 'PORTAL', 'CUSTOMER', 'c', 'en', 'DE', 'CLOSED', 'DONE', 'returns',
          '%s', 50, '%s', '%s', '%s'::timestamptz + interval '1 day', %s)
        """
            .formatted(
                number, type, CATEGORY, clock.instant(), clock.instant(), clock.instant(), rating));
  }

  private void link(String parent, String child) {
    unguarded(
        "insert into case_link (child, parent, kind, linked_at) values ('%s', '%s', 'COMPLAINT', '%s')"
            .formatted(child, parent, clock.instant()));
  }

  private void unguarded(String act) {
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(act).update();
        });
  }

  /** What was typed into a form that is refused, in the form again. */
  private void comesBack(long id, RequestPostProcessor finance, long done, long open)
      throws Exception {
    String page = "/work/improvements/" + id;
    Element agreed =
        refused(
            id,
            finance,
            post(page + "/actions")
                .param("what", "Paint <it>.")
                .param("owner", "returns")
                .param("dueOn", day(-1)));
    assertThat(agreed.selectFirst("details").hasAttr("open")).isTrue();
    assertThat(agreed.selectFirst("[name=what]").val()).isEqualTo("Paint <it>.");
    assertThat(agreed.selectFirst("[name=dueOn]").val()).isEqualTo(day(-1));
    assertThat(agreed.selectFirst("[name=owner] [selected]").val()).isEqualTo("returns");

    Element reported =
        refused(id, finance, post(page + "/actions/" + open).param("progress", "x".repeat(2_001)));
    assertThat(reported.selectFirst("[name=progress]").val()).hasSize(2_001);
    assertThat(reported.selectFirst("details").hasAttr("open")).isFalse();

    Element formed =
        refused(id, WAREHOUSE, post(page + "/team").param("members", "agent", "warehouse"));
    assertThat(formed.select("[name=members] [selected]").eachAttr("value"))
        .containsExactlyInAnyOrder("agent", "warehouse");
    assertThat(formed.select("[name=members] [value=auditor]")).isEmpty();
    Element late =
        refused(id, finance, post(page + "/actions/" + done).param("progress", "Too late."));
    assertThat(late.text()).contains("done already");
    assertThat(late.selectFirst("textarea[readonly]").text()).isEqualTo("Too late.");
  }

  private Element refused(long id, RequestPostProcessor who, MockHttpServletRequestBuilder form)
      throws Exception {
    FlashMap flash = http.perform(form.with(who).with(csrf())).andReturn().getFlashMap();
    String page =
        http.perform(get("/work/improvements").with(who).flashAttrs(flash))
            .andReturn()
            .getResponse()
            .getContentAsString();
    Element one = Jsoup.parse(page).getElementById("improvement-" + id);
    assertThat(one.selectFirst("[role=alert]")).isNotNull();
    return one;
  }

  @Test
  @DisplayName("IMP-05 an action agreed on while the team is formed anew leaves nobody outside it")
  void atOnce() throws Exception {
    CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
    long id = id(number);
    json(put(API + id + "/team"), LEAD, "{\"members\": [\"warehouse\", \"returns\"]}")
        .andExpect(status().isNoContent());
    CompletableFuture<Integer> agreed =
        transaction.execute(
            tx -> {
              var unused = cases.lock(number);
              CompletableFuture<Integer> asked =
                  CompletableFuture.supplyAsync(
                      () -> statusOf(() -> agree(id, LEAD, "Hang it up.", "returns", day(3))));
              Awaitility.await().atMost(PATIENCE).until(this::isBehindAnother);
              carried.form(id, List.of("warehouse", "finance"));
              return asked;
            });
    assertThat(agreed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join()).isEqualTo(422);
  }

  private static int statusOf(Callable<ResultActions> act) {
    try {
      return act.call().andReturn().getResponse().getStatus();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private boolean isBehindAnother() {
    return jdbc.sql(
            """
            select exists (select from pg_stat_activity
              where wait_event_type = 'Lock' and query like '%service_case%')
            """)
        .query(Boolean.class)
        .single();
  }

  private String day(int ahead) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(ahead).toString();
  }

  private ResultActions agree(
      long id, RequestPostProcessor who, String what, String owner, String dueOn) throws Exception {
    return json(
        post(API + id + "/actions"),
        who,
        "{\"what\": \"%s\", \"owner\": \"%s\", \"dueOn\": \"%s\"}".formatted(what, owner, dueOn));
  }

  private ResultActions report(long action, RequestPostProcessor who, String progress, boolean done)
      throws Exception {
    return json(
        post(API + "actions/" + action),
        who,
        "{\"progress\": \"%s\", \"done\": %s}".formatted(progress, done));
  }

  private static long made(ResultActions agreed) throws Exception {
    String answer =
        agreed.andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
    return ((Number) JsonPath.read(answer, "$.id")).longValue();
  }

  private static void wrong(ResultActions answer, String pointer) throws Exception {
    answer
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value(pointer));
  }

  private ResultActions json(
      MockHttpServletRequestBuilder to, RequestPostProcessor who, String body) throws Exception {
    return http.perform(
        to.with(who).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  @Test
  @DisplayName(
      "CMP-11 CMP-04 the rate by month, article, channel and team, and lessons, are listed")
  void rates() throws Exception {
    CaseNumber number = investigated("INDIVIDUAL", "It was <i>mislaid</i>.", "warehouse");
    for (String by : List.of("MONTH", "ARTICLE", "CHANNEL", "TEAM")) {
      http.perform(get("/api/v1/reports/complaint-rate?by=" + by).with(LEAD))
          .andExpect(jsonPath("$.items[*].complaints").value(hasItem(greaterThan(0))))
          .andExpect(jsonPath("$.items[0].permille").isNumber());
    }
    http.perform(get("/api/v1/reports/complaint-rate?months=99").with(LEAD))
        .andExpect(status().isUnprocessableEntity());
    http.perform(get("/api/v1/reports/complaint-lessons").with(LEAD))
        .andExpect(
            jsonPath("$.items[?(@.caseNumber == '" + number + "')].cause")
                .value("It was <i>mislaid</i>."));
    http.perform(get("/work/complaint-rate").with(LEAD))
        .andExpect(content().string(containsString("It was &lt;i&gt;mislaid&lt;/i&gt;.")));
    http.perform(get("/work/complaint-rate?by=TEAM").with(LEAD))
        .andExpect(content().string(containsString("<meter")))
        .andExpect(content().string(containsString("Complaints about cases of the team")));
    http.perform(get("/work/complaint-rate?by=CHANNEL").with(LEAD))
        .andExpect(content().string(not(matchesPattern("(?s).*>(?!API<)[A-Z_]{3,}<.*"))));
    http.perform(get("/work/complaint-rate").with(WAREHOUSE)).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("CMP-04 an improvement that is late is the lead's matter; one that is closed is not")
  void late() throws Exception {
    CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
    assertThat(fixture.clock(number, "improve")).isEqualTo("RUNNING");
    MovableClock movable = (MovableClock) clock;
    Duration before = movable.ahead();
    try {
      movable.setAhead(before.plusDays(40));
      assertThat(duties.clocks()).contains("improve");
      assertThat(duties.breach("improve", number)).isTrue();
    } finally {
      movable.setAhead(before);
    }
    assertThat(fixture.clock(number, "improve")).isEqualTo("BREACHED");
    assertThat(fixture.events(number)).contains("DutyMissed");

    CaseNumber closed = investigated("GENERAL", "The gate has one key only.", "warehouse");
    close(id(closed), WAREHOUSE, "DONE", "A second key.").andExpect(status().isNoContent());
    assertThat(fixture.clock(closed, "improve")).isEqualTo("MET");
  }

  @Test
  @DisplayName("CMP-04 one customer's matter raises none; a team that does not exist is refused")
  void individual() {
    CaseNumber one = investigated("INDIVIDUAL", "It was mislaid.", "warehouse");
    assertThat(raised(one)).isZero();
    assertThatThrownBy(() -> investigated("GENERAL", "It was mislaid.", "nobody"))
        .isInstanceOf(Problem.class);
  }

  private CaseNumber investigated(String scope, String cause, String team) {
    CaseNumber number = fixture.open(CaseType.COMPLAINT);
    fixture.run(number);
    ways.assess(number, scope, 3, false, false);
    fixture.finish(
        number,
        ComplaintElements.INVESTIGATE,
        "complaints",
        Map.of("findings", "It lay two weeks.", "rootCause", cause, "improvementTeam", team));
    return number;
  }

  private long raised(CaseNumber number) {
    return jdbc.sql("select count(*) from improvement where case_number = ?")
        .param(number.value())
        .query(Long.class)
        .single();
  }

  private long id(CaseNumber number) {
    return jdbc.sql("select id from improvement where case_number = ? and state = 'OPEN'")
        .param(number.value())
        .query(Long.class)
        .single();
  }

  private ResultActions close(long id, RequestPostProcessor who, String outcome, String words)
      throws Exception {
    return http.perform(
        post("/api/v1/improvements/" + id + "/close")
            .with(who)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"outcome\": \"%s\", \"words\": \"%s\"}".formatted(outcome, words)));
  }
}

package io.recourse.processes;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static io.recourse.studio.StudioCalls.MODELS;
import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.platform.MovableClock;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft of a table says what it would have done to closed cases before anybody agrees. */
@RecourseTest
class BackTestTest {

  private static final String TABLE = "returnEligibility";
  private static final int ALL = 5000;
  private static final List<String> COPIED = List.of("decision_receipt", "case_clock", "case_line");

  @Autowired ReturnsFixture returns;
  @Autowired StudioCalls calls;
  @Autowired Cases cases;
  @Autowired TransactionTemplate transaction;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ManagementService jobs;
  @Autowired HistoryService history;
  @Autowired FlowNodeCoverage coverage;

  private String draft;

  @AfterEach
  void tidy() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from model_draft where id = ?").param(UUID.fromString(draft)).update();
    past(
        () -> {
          COPIED.forEach(table -> forget(table, "case_number"));
          forget("service_case", "number");
        });
  }

  private void forget(String table, String column) {
    jdbc.sql("delete from " + table + " where " + column + " like 'RC-880000%'").update();
  }

  @Test
  @DisplayName("IMP-06 returns that need no person under the draft are faster, by days and sums")
  void faster() throws Exception {
    CaseNumber lamp = closedLamp(2);
    CaseNumber late = closedLamp(2, Duration.ofDays(40));
    draft = begun(cell("SmallChangeOfMind_unitValue", "&lt;= 25", "&lt;= 45"));
    JsonNode report = asked(ALL);

    JsonNode change = changeOf(report, lamp, "AUTOMATIC");
    assertThat(change.path("what").toString()).isEqualTo("[\"automatic: false → true\"]");
    assertThat(change.path("way").asText()).isEqualTo("NEITHER");
    assertThat(change.path("daysSaved").decimalValue()).isBetween(dec("1.4"), dec("1.6"));
    assertThat(change.path("worth").path("amount").asLong()).isEqualTo(4000);
    JsonNode found = report.path("found");
    assertThat(found.path("automatic").asInt()).isPositive();
    assertThat(found.path("breaches").asInt()).isZero();
    assertThat(found.path("sums").get(0).path("sooner").path("amount").asLong())
        .isGreaterThanOrEqualTo(4000);
    assertThat(calls.trail("ModelBackTested", draft)).isEqualTo(1);
    assertThat(change.path("inTime").asBoolean()).isFalse();
    assertThat(changeOf(report, late, "IN_TIME").path("hand").asText()).isEqualTo("AUTOMATIC");
    JsonNode clocks = found.path("clocks");
    assertThat(clocks.path("inTime").asInt()).isPositive();
    assertThat(clocks.path("late").asInt()).isLessThan(clocks.path("decided").asInt());
    assertThat(page(report())).contains("came too late", "would be in time");
  }

  @Test
  @DisplayName(
      "IMP-06 the tables asked after it get the new answer; refunds of cases marked for abuse are"
          + " told")
  void goesThrough() throws Exception {
    CaseNumber refused = closedLate();
    jdbc.sql(
            """
            insert into abusive_contact (id, case_number, words, reported_by, reported_at)
            values (gen_random_uuid(), ?, 'Shouted.', 'agent', now())
            """)
        .param(refused.value())
        .update();
    draft = begun(cell("WindowExpired_eligible", "false", "true"));
    JsonNode report = asked(ALL);
    JsonNode change = changeOf(report, refused, "MARKED");
    assertThat(change.path("what").toString()).contains("eligible: false → true");
    JsonNode remedy = change.path("after").get(0);
    assertThat(remedy.path("decision").asText()).isEqualTo("remedyOffer");
    assertThat(remedy.path("turn").asText()).isEqualTo("NEW");
    assertThat(remedy.path("what").toString()).contains("defaultRemedy: – → REFUND");
    assertThat(remedy.path("unknown").toString())
        .contains("mayReject")
        .doesNotContain("reason", "remedyAsked");
    JsonNode evidence = change.path("after").get(1);
    assertThat(evidence.path("decision").asText()).isEqualTo("evidenceDemand");
    assertThat(evidence.path("unknown")).isEmpty();
    JsonNode found = report.path("found");
    assertThat(found.path("marked").path("more").asInt()).isPositive();
    assertThat(found.path("marked").path("fewer").asInt()).isZero();
    assertThat(found.path("after").get(0).path("asked").asInt()).isPositive();
    assertThat(page(report()))
        .contains("Marked for abuse: ", "more are paid", "not known: ", "Tables asked after it");
    jdbc.sql("delete from abusive_contact where case_number = ?").param(refused.value()).update();
  }

  @Test
  @DisplayName(
      "IMP-06 LAW-02 who loses by the draft is named with the sum; what the law grants is a breach")
  void losesAndBreaches() throws Exception {
    CaseNumber byLaw = closedLamp(2);
    CaseNumber byShop = closedLamp(20);
    draft = begun(cell("ChangeOfMind_eligible", "true", "false"));
    JsonNode report = asked(ALL);

    JsonNode lost = changeOf(report, byShop, "LOSES");
    assertThat(lost.path("what").toString()).contains("eligible: true → false");
    assertThat(lost.path("pays").asInt()).isEqualTo(-1);
    assertThat(lost.path("after").findValuesAsText("turn")).containsExactly("GONE", "GONE");
    JsonNode breach = changeOf(report, byLaw, "BREACH");
    assertThat(breach.path("breach").asText()).contains("eligible: false → true");
    assertThat(breach.path("pays").asInt()).isZero();
    assertThat(report.path("lawUnknown").asInt()).isZero();
    assertThat(report.path("found").path("sums").get(0).path("less").path("amount").asLong())
        .isGreaterThanOrEqualTo(4000);

    String panel = page("/studio/models/" + TABLE + "?draft=" + draft);
    assertThat(panel).contains("closed cases:", "/back-test").doesNotContain("Out of date");
    assertThat(page(report() + "?only=LOSES")).contains(byShop.value(), "€40.00", "data-chart");
    calls.owner(saved(table())).andExpect(status().isOk());
    assertThat(page(report())).contains("Out of date");
    assertThat(page("/studio/models/" + TABLE + "?draft=" + draft)).contains("changed since");
  }

  @Test
  @DisplayName("IMP-06 a back-test goes on page by page from what is kept, whoever was restarted")
  void goesOn() throws Exception {
    CaseNumber one = closedLamp(2);
    past(() -> copy(one, 2000));
    draft = begun(cell("SmallChangeOfMind_unitValue", "&lt;= 25", "&lt;= 45"));
    String test = begin(2000).path("id").asText();
    calls.lead(act(draft, "back-test", "{\"cases\": 1}")).andExpect(status().isConflict());

    whileHeld(test, () -> jobs.executeJob(waiting(test).get(0).getId()));
    assertThat(read("/back-tests/" + test).path("compared").asInt()).isZero();

    jobs.executeJob(waiting(test).get(0).getId());
    assertThat(read("/back-tests/" + test).path("compared").asInt()).isEqualTo(100);
    assertThat(page(report() + "/progress")).contains("100 of 2,000", "every 2s");
    run(test);

    JsonNode report = read("/back-tests/" + test);
    assertThat(report.path("state").asText()).isEqualTo("DONE");
    assertThat(report.path("compared").asInt()).isEqualTo(2000);
    JsonNode found = report.path("found");
    assertThat(found.path("cases").asInt()).as("45 of 100 values, 20 times").isEqualTo(900);
    assertThat(found.path("automatic").asInt()).isEqualTo(900);
    assertThat(found.path("clocks").path("decided").asInt()).isEqualTo(2000);
    assertThat(found.path("clocks").path("late").asInt()).isEqualTo(200);
    assertThat(coverage.missedBy("BackTestProcess", List.of(instance(test)))).isEmpty();
    System.out.println(
        "Back-test of 2000 different cases: " + report.path("casesPerSecond") + " cases/s");
  }

  @Test
  @DisplayName("IMP-06 a line that was judged again counts once in sums and days")
  void judgedAgain() throws Exception {
    CaseNumber lamp = closedLamp(2);
    past(
        () -> {
          jdbc.sql(
                  "update service_case set closed_at = now() + interval '9 years' where number = ?")
              .param(lamp.value())
              .update();
          jdbc.sql(
                  """
                  insert into decision_receipt overriding system value
                  select copy.* from decision_receipt r, jsonb_populate_record(r, jsonb_build_object(
                    'id', nextval(pg_get_serial_sequence('decision_receipt', 'id')))) copy
                  where r.case_number = ? and r.decision = 'returnEligibility'
                  """)
              .param(lamp.value())
              .update();
        });
    draft = begun(cell("SmallChangeOfMind_unitValue", "&lt;= 25", "&lt;= 45"));
    JsonNode found = asked(1).path("found");
    past(
        () ->
            jdbc.sql("update service_case set closed_at = now() where number = ?")
                .param(lamp.value())
                .update());
    assertThat(found.path("automatic").asInt()).isEqualTo(2);
    assertThat(found.path("sums").get(0).path("sooner").path("amount").asLong()).isEqualTo(4000);
    assertThat(found.path("daysSaved").decimalValue()).isBetween(dec("1.4"), dec("1.6"));
  }

  @Test
  @DisplayName("IMP-06 a back-test whose step ran out of tries is over; another may be asked for")
  void givenUp() throws Exception {
    closedLamp(2);
    draft = begun(cell("SmallChangeOfMind_unitValue", "&lt;= 25", "&lt;= 45"));
    String test = begin(1).path("id").asText();
    jdbc.sql("update back_test set content = '<nothing/>' where id = ?::uuid").param(test).update();
    String job = waiting(test).get(0).getId();
    while (waiting(test).get(0).getRetries() > 0) {
      assertThatThrownBy(() -> jobs.executeJob(job)).isNotNull();
    }
    assertThat(read("/back-tests/" + test).path("state").asText()).isEqualTo("FAILED");
    assertThat(page(report())).contains("Given up", "Ask again");
    run(begin(1).path("id").asText());
    jobs.setJobRetries(job, 1);
    run(test);
    assertThat(read("/back-tests/" + test).path("state").asText()).isEqualTo("FAILED");
  }

  @Test
  @DisplayName("IMP-06 only a table that may run is asked, about a number of cases")
  void refused() throws Exception {
    draft = begun(cell("SmallChangeOfMind_unitValue", "&lt;= 25", "count(1..1000000000)"));
    calls
        .owner(act(draft, "back-test", "{\"cases\": 5}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/content/Rule_SmallChangeOfMind"));
    calls
        .owner(act(draft, "back-test", "{\"cases\": 0}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/cases"));
    calls
        .as("ann", "RETURNS", act(draft, "back-test", "{\"cases\": 5}"))
        .andExpect(status().isForbidden());
  }

  /** Elsewhere a page of it is compared, which is not waited for. */
  private void whileHeld(String test, Runnable page) {
    transaction.executeWithoutResult(
        status -> {
          int held =
              jdbc.sql("select 1 from back_test where id = ?::uuid for update")
                  .param(test)
                  .query(Integer.class)
                  .single();
          assertThat(held).isOne();
          CompletableFuture.runAsync(page).orTimeout(30, TimeUnit.SECONDS).join();
        });
  }

  /** What no case of ours did needs no trail. */
  private void past(Runnable written) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("set local session_replication_role = replica").update();
          written.run();
        });
  }

  /** The same case so often with other values, the last closed ones; every tenth was late. */
  private void copy(CaseNumber one, int times) {
    jdbc.sql(
            """
            insert into service_case select copy.* from service_case c, generate_series(1, :times) n,
              jsonb_populate_record(c, jsonb_build_object('number', 'RC-' || (88000000000 + n),
                'closed_at', c.closed_at + interval '1 year' + n * interval '1 second')) copy
            where c.number = :number
            """)
        .param("times", times)
        .param("number", one.value())
        .update();
    copy("case_line", "'{}'::jsonb", one, times);
    copy(
        "case_clock",
        """
        jsonb_build_object('id', nextval(pg_get_serial_sequence('case_clock', 'id')), 'due_at',
          c.due_at - case when n % 10 = 0 then interval '30 days' else interval '0 days' end)
        """,
        one,
        times);
    copy(
        "decision_receipt",
        """
        jsonb_build_object('id', nextval(pg_get_serial_sequence('decision_receipt', 'id')),
          'inputs', (c.inputs::jsonb || jsonb_build_object('unitValue', 1 + n % 100))::text)
        """,
        one,
        times);
  }

  private void copy(String table, String other, CaseNumber one, int times) {
    jdbc.sql(
            """
            insert into %1$s overriding system value
            select copy.* from %1$s c, generate_series(1, :times) n,
              jsonb_populate_record(c, %2$s || jsonb_build_object('case_number',
                'RC-' || (88000000000 + n))) copy
            where c.case_number = :number
            """
                .formatted(table, other))
        .param("times", times)
        .param("number", one.value())
        .update();
  }

  /** Asked for after every window, and refused. */
  private CaseNumber closedLate() {
    CaseNumber number =
        returns.openDelivered(400, ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    close(number);
    return number;
  }

  /** Decided by a person a day and a half after the table was asked. */
  private CaseNumber closedLamp(int daysAgo) {
    return closedLamp(daysAgo, Duration.ofHours(36));
  }

  private CaseNumber closedLamp(int daysAgo, Duration wait) {
    CaseNumber number =
        returns.openDelivered(
            daysAgo, ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    ((MovableClock) clock).setAhead(wait);
    returns.approve(number);
    close(number);
    ((MovableClock) clock).setAhead(Duration.ZERO);
    return number;
  }

  private void close(CaseNumber number) {
    transaction.executeWithoutResult(
        status -> {
          ServiceCase lamp = cases.lock(number);
          lamp.close("Settled.");
          cases.save(lamp);
        });
  }

  private String begun(String content) throws Exception {
    int newest =
        jdbc.sql("select max(version_) from act_re_decision_def where key_ = ?")
            .param(TABLE)
            .query(Integer.class)
            .single();
    return calls.begin("DMN", TABLE, content, newest);
  }

  private JsonNode asked(int cases) throws Exception {
    String test = begin(cases).path("id").asText();
    run(test);
    return read("/back-tests/" + test);
  }

  private JsonNode begin(int cases) throws Exception {
    String answer =
        calls
            .lead(act(draft, "back-test", "{\"cases\": " + cases + "}"))
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getContentAsString();
    return json.readTree(answer);
  }

  private void run(String test) {
    for (List<Job> next = waiting(test); !next.isEmpty(); next = waiting(test)) {
      jobs.executeJob(next.get(0).getId());
    }
  }

  private List<Job> waiting(String test) {
    return jobs.createJobQuery().processInstanceId(instance(test)).list();
  }

  private String instance(String test) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(test)
        .singleResult()
        .getId();
  }

  /** Of this case, wherever in the list it stands. */
  private JsonNode changeOf(JsonNode report, CaseNumber number, String only) throws Exception {
    String list = "/back-tests/" + report.path("id").asText() + "/changes?only=" + only;
    List<JsonNode> found = new ArrayList<>();
    JsonNode page = read(list);
    page.path("items").forEach(found::add);
    while (!page.path("next").isNull()) {
      page = read(list + "&before=" + page.path("next").asLong());
      page.path("items").forEach(found::add);
    }
    return found.stream()
        .filter(one -> one.path("caseNumber").asText().equals(number.value()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode read(String path) throws Exception {
    return json.readTree(
        calls
            .lead(get(MODELS + path))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private String page(String path) throws Exception {
    return calls
        .lead(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String report() {
    return "/studio/drafts/" + draft + "/back-test";
  }

  private MockHttpServletRequestBuilder saved(String content) throws Exception {
    return put(DRAFTS + "/" + draft)
        .header("If-Match", "\"1\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("content", content)));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  private static String cell(String id, String then, String now) throws Exception {
    String whole = table();
    String cell = "Entry id=\"" + id + "\"><text>";
    assertThat(whole).contains(cell + then);
    return whole.replace(cell + then, cell + now);
  }

  private static String table() throws Exception {
    return Files.readString(Path.of("processes/decisions/" + TABLE + ".dmn"));
  }
}

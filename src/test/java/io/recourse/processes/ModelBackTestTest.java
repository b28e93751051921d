package io.recourse.processes;

import static io.recourse.studio.StudioCalls.DRAFTS;
import static io.recourse.studio.StudioCalls.MODELS;
import static io.recourse.studio.StudioCalls.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.platform.MovableClock;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelStatus;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Closed cases are walked through a draft of their process, and nothing comes of it. */
@RecourseTest
class ModelBackTestTest {

  private static final String DECIDE = "DecideRequestProcess";
  private static final String RETURN = "ReturnExchangeProcess";

  @Autowired ReturnsFixture returns;
  @Autowired StudioCalls calls;
  @Autowired Cases cases;
  @Autowired TransactionTemplate transaction;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ManagementService jobs;
  @Autowired HistoryService history;

  private String draft;

  @AfterEach
  void tidy() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql(
            "update service_case set closed_at = now() where closed_at > now() + interval '1 year'")
        .update();
    if (draft != null) {
      jdbc.sql("delete from model_draft where id = ?").param(UUID.fromString(draft)).update();
    }
  }

  @Test
  @DisplayName(
      "IMP-06 a draft with a straight way to the refund is faster and pays sooner; outbox, ledgers,"
          + " worklist and trail stay row for row")
  void straightToTheRefund() throws Exception {
    CaseNumber lamp = paidLamp();
    CaseNumber forgotten = paidLamp();
    jdbc.sql("delete from instance_fact where case_number = ?").param(forgotten.value()).update();
    draft = begun(RETURN, straight(model(RETURN)));
    begin(2);
    Map<String, String> before = everything();
    JsonNode report = run();
    assertThat(everything()).isEqualTo(before);

    JsonNode usual = usual(report.path("id").asText());
    assertThat(usual.path("ofPeople"))
        .as("calls of days are no work of people")
        .isEqualTo(usual.path("ofSteps").path("Task_InspectReturn"));
    assertThat(usual.path("learned").path("CallActivity_DecideRequest").toString())
        .contains("\"approved\"", "\"goodsBack\"");
    JsonNode walked = report.path("walked");
    assertThat(walked.path("replayed").asInt()).as(walked.toString()).isEqualTo(1);
    assertThat(walked.path("notReplayable").asInt()).isEqualTo(1);
    assertThat(walked.path("why").get(0).path("reason").asText()).isEqualTo("NO_FACTS");
    JsonNode changed = instances(report, "GAINS").path("items").get(0);
    assertThat(changed.path("caseNumber").asText()).isEqualTo(lamp.value());
    assertThat(changed.path("what").toString())
        .contains("− Get goods back", "− Inspect return", "+ Accept without goods");
    assertThat(changed.path("moneyDays").decimalValue()).isBetween(dec("3.4"), dec("3.6"));
    assertThat(changed.path("daysSaved").decimalValue()).isGreaterThanOrEqualTo(dec("3.4"));
    assertThat(changed.path("sum").path("amount").asLong()).isEqualTo(4000);
    assertThat(changed.path("breach").isNull()).isTrue();
    assertThat(walked.path("gone").path("tasks").asInt()).isEqualTo(1);
    assertThat(walked.path("sums").get(0).path("sooner").path("amount").asLong()).isEqualTo(4000);
    assertThat(walked.path("breaches").asInt()).isZero();
    assertThat(calls.trail("ModelBackTested", draft)).isEqualTo(1);
    assertThat(page("/studio/models/" + RETURN + "?draft=" + draft)).contains("/back-test");
    assertThat(page("/studio/drafts/" + draft + "/back-test?only=NOT_REPLAYABLE"))
        .contains("1 of 2", forgotten.value(), "before it was kept what cases knew", "data-chart");
  }

  @Test
  @DisplayName(
      "IMP-06 LAW-02 who loses by a draft that refuses what was paid is named, against the law")
  void losesAndBreaches() throws Exception {
    CaseNumber paid = paidLamp();
    CaseNumber refused = decided("refuse");
    draft =
        begun(
            DECIDE, changed(model(DECIDE), "${decision == 'refuse'}", "${decision != 'askInfo'}"));
    begin(2);
    JsonNode report = run();

    JsonNode lost = instances(report, "LOSES").path("items").get(0);
    assertThat(lost.path("caseNumber").asText()).isEqualTo(paid.value());
    assertThat(lost.path("what").toString()).contains("Request approved → Request refused");
    assertThat(lost.path("pays").asInt()).isEqualTo(-1);
    assertThat(lost.path("breach").asText()).contains("The law grants it");
    calls
        .lead(
            get("/studio/drafts/" + draft + "/back-test")
                .param("lang", "zh-CN")
                .locale(Locale.SIMPLIFIED_CHINESE))
        .andExpect(content().string(not(containsString("The law grants it"))))
        .andExpect(content().string(containsString("对客户更不利")));
    JsonNode walked = report.path("walked");
    assertThat(walked.path("replayed").asInt()).isEqualTo(2);
    assertThat(walked.path("otherEnd").asInt()).isEqualTo(1);
    assertThat(walked.path("sums").get(0).path("less").path("amount").asLong()).isEqualTo(4000);
    assertThat(instances(report, "").toString()).doesNotContain(refused.value());
  }

  @Test
  @DisplayName("IMP-06 what goes round without end is stopped and told, 200 cases are walked")
  void endless() throws Exception {
    paidLamp();
    String round = model(DECIDE);
    for (String flow : List.of("Flow_Approve", "Flow_ApproveByDefaultToGranted")) {
      round =
          round.replaceFirst(
              "(id=\"" + flow + "\"[^>]*)targetRef=\"Gateway_Granted\"",
              "$1targetRef=\"Task_DecideReturn\"");
    }
    draft = begun(DECIDE, round);
    begin(1);
    JsonNode report = run();
    assertThat(report.path("walked").path("why").get(0).path("reason").asText())
        .isEqualTo("ENDLESS");
    assertThat(report.path("unanswered").asInt()).isEqualTo(1);

    calls.owner(saved(changed(model(DECIDE), "${automatic}", "${decision == 'approve'}"), 1));
    begin(1);
    JsonNode tooSoon = run().path("walked").path("why").get(0);
    assertThat(tooSoon.path("reason").asText()).as(tooSoon.toString()).isEqualTo("TOO_SOON");
    assertThat(tooSoon.path("element").asText()).isEqualTo("Gateway_Automatic");

    calls.owner(saved(changed(model(DECIDE), "${automatic}", "${!evidenceMissing}"), 2));
    String many = begin(1).path("id").asText();
    jobs.executeJob(waiting(many).get(0).getId());
    multiply(many, 200);
    report = run();
    assertThat(report.path("walked").path("automatic").asInt()).isEqualTo(200);
    assertThat(report.path("walked").path("replayed").asInt()).isEqualTo(200);
    System.out.println("Back-test of a process: " + report.path("casesPerSecond") + " cases/s");
  }

  @Test
  @DisplayName("IMP-06 a text that the engine cannot read is given up, and may be asked again")
  void givenUp() throws Exception {
    paidLamp();
    draft = begun(DECIDE, changed(model(DECIDE), "${automatic}", "${!evidenceMissing}"));
    String test = begin(1).path("id").asText();
    jdbc.sql("update back_test_walk set content = '<nothing/>' where test = ?::uuid")
        .param(test)
        .update();
    assertThat(run().path("state").asText()).isEqualTo("FAILED");
    assertThat(page("/studio/drafts/" + draft + "/back-test")).contains("Given up", "Ask again");
    begin(1);
    assertThat(run().path("state").asText()).isEqualTo("DONE");
  }

  @Test
  @DisplayName("IMP-06 what would reach out of the walk is not begun")
  void refused() throws Exception {
    draft =
        begun(
            DECIDE, model(DECIDE).replace("${weighEvidenceDelegate}", "${dataSource.connection}"));
    calls
        .owner(act(draft, "back-test", "{\"cases\": 5}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/content/Task_WeighEvidence"));
    assertThat(
            jdbc.sql("select count(*) from back_test where draft = ?::uuid")
                .param(draft)
                .query(Integer.class)
                .single())
        .isZero();
  }

  /** The same case as often as that. */
  private void multiply(String test, int cases) {
    jdbc.sql(
            """
            insert into back_test_case select test, place + more, case_number
            from back_test_case, generate_series(1, ?) more where test = ?::uuid
            """)
        .params(cases - 1, test)
        .update();
    jdbc.sql("update back_test set cases = ? where id = ?::uuid").params(cases, test).update();
  }

  /** Every row of the house but those of back-tests and the engine's own run of this one. */
  private Map<String, String> everything() {
    List<String> tables =
        jdbc.sql(
                """
                select relname from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and relname not like 'back\\_test%' and relname not like 'audit\\_%'
                  and (relname not like 'act\\_%' or relname in ('act_ru_task', 'act_ru_event_subscr'))
                """)
            .query(String.class)
            .list();
    assertThat(tables)
        .contains("case_message", "ledger_entry", "refund", "work_item", "case_clock", "parcel");
    Map<String, String> rows = new TreeMap<>();
    tables.forEach(table -> rows.put(table, rows(table + " t")));
    rows.put("trail", rows("audit_event t where chain <> 'system'"));
    return rows;
  }

  private String rows(String from) {
    return jdbc.sql(
            "select count(*) || ':' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '')"
                + " from "
                + from)
        .query(String.class)
        .single();
  }

  /** Decided by a person after a day and a half, inspected two days later, paid and closed. */
  private CaseNumber paidLamp() {
    CaseNumber number = decided("approve");
    ahead(60);
    returns.parcel(number, ParcelStatus.DELIVERED);
    ahead(84);
    returns.inspect(number, ReturnsFixture.LAMPS, 1, 1);
    returns.settle(number);
    ((MovableClock) clock).setAhead(Duration.ZERO);
    return closed(number);
  }

  private CaseNumber decided(String decision) {
    CaseNumber number =
        returns.openDelivered(2, ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    returns.run(number);
    ahead(36);
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", decision, "note", "looked at"));
    ((MovableClock) clock).setAhead(Duration.ZERO);
    return decision.equals("refuse") ? closed(number) : number;
  }

  /** As it would be when its last term is over; the later the more recent. */
  private CaseNumber closed(CaseNumber number) {
    transaction.executeWithoutResult(
        status -> {
          ServiceCase lamp = cases.lock(number);
          if (!lamp.isEnded()) {
            lamp.close("Settled.");
            cases.save(lamp);
          }
        });
    jdbc.sql("update service_case set closed_at = now() + interval '10 years' where number = ?")
        .param(number.value())
        .update();
    return number;
  }

  private void ahead(int hours) {
    ((MovableClock) clock).setAhead(Duration.ofHours(hours));
  }

  /** Nobody decides what the rules may refuse in part only, and no goods are waited for. */
  private static String straight(String model) {
    return changed(
        changed(model, "${automatic &amp;&amp; !partlyRefused}", "${!partlyRefused}"),
        "${!goodsBack}",
        "${!goodsBack || !partlyRefused}");
  }

  private static String changed(String model, String then, String now) {
    assertThat(model).contains(">" + then + "<");
    return model.replace(">" + then + "<", ">" + now + "<");
  }

  private String begun(String key, String content) throws Exception {
    int newest =
        jdbc.sql("select max(version_) from act_re_procdef where key_ = ?")
            .param(key)
            .query(Integer.class)
            .single();
    return calls.begin("BPMN", key, content, newest);
  }

  private JsonNode begin(int cases) throws Exception {
    MvcResult answer =
        calls
            .lead(act(draft, "back-test", "{\"cases\": " + cases + "}"))
            .andExpect(status().isAccepted())
            .andReturn();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private JsonNode usual(String test) throws Exception {
    return json.readTree(
        jdbc.sql("select usual from back_test_walk where test = ?::uuid")
            .param(test)
            .query(String.class)
            .single());
  }

  private JsonNode instances(JsonNode report, String only) throws Exception {
    return read("/back-tests/" + report.path("id").asText() + "/instances?only=" + only);
  }

  private MockHttpServletRequestBuilder saved(String content, int version) throws Exception {
    return put(DRAFTS + "/" + draft)
        .header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("content", content)));
  }

  private static BigDecimal dec(String number) {
    return new BigDecimal(number);
  }

  private String page(String path) throws Exception {
    return calls
        .lead(get(path))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private JsonNode run() throws Exception {
    String test =
        jdbc.sql("select id from back_test where draft = ? order by asked_at desc limit 1")
            .param(UUID.fromString(draft))
            .query(String.class)
            .single();
    for (List<Job> next = waiting(test); !next.isEmpty(); next = waiting(test)) {
      jobs.executeJob(next.get(0).getId());
    }
    return read("/back-tests/" + test);
  }

  private List<Job> waiting(String test) {
    String instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(test)
            .singleResult()
            .getId();
    return jobs.createJobQuery().processInstanceId(instance).list();
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

  private static String model(String key) throws Exception {
    return Files.readString(Path.of("processes/" + key + ".bpmn"));
  }
}

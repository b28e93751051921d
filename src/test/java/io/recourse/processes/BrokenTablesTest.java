package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.NoticeLateExpress;
import io.recourse.engine.PastTheCheck;
import io.recourse.engine.TableContract;
import io.recourse.incidents.process.TableGapElements;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.NoAnswer;
import io.recourse.repairs.ChooseRepairRemedy;
import io.recourse.repairs.process.RepairElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.GiveCare;
import io.recourse.visits.process.VisitElements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whatever table came past the check, a request is kept and a person decides. */
@RecourseTest
class BrokenTablesTest {

  private static final String DECIDE = "Task_DecideReturn";
  private static final String UNWANTED =
      ", \"lines\": [{\"line\": 1, \"quantity\": 1, \"reason\": \"UNWANTED\"}]";

  /** Of these a person of the line decides without the table. */
  private static final Set<String> BY_PERSON = Set.of("returnEligibility", "evidenceDemand");

  private static final String FAULT =
      ", \"lines\": [{\"line\": 1, \"quantity\": 1, \"reason\": \"FAULT_IN_USE\"}]";

  /** What else their requests name. */
  private static final Map<String, String> LINES =
      Map.of("RETURN", UNWANTED, "REPAIR", FAULT, "COMPLAINT", "", "INQUIRY", "", "SUGGESTION", "");

  /** Waits of other lines, to which tables lead. */
  private static final List<String> WAITS =
      List.of(
          "Task_DecidePriceClaim",
          "Task_DecideOrderChange",
          VisitElements.MAKE_VISIT,
          RepairElements.DIAGNOSE_REPAIR,
          ComplaintElements.INVESTIGATE);

  private static final Set<String> ORDER_WORK =
      Set.of(
          "casePriority",
          "ownerFitness",
          "escalationLadder",
          "serviceLevel",
          "feedbackClass",
          "visitStrategy",
          "careGift");

  private static final Map<String, Object> FACTS =
      Map.of("standing", 10, "percent", 100, "score", 1, "kind", "RATING", "role", "agent");

  @Autowired MockMvc http;
  @Autowired Decisions decisions;
  @Autowired List<TableContract> tables;
  @Autowired List<Waits> lines;
  @Autowired Deliveries deliveries;
  @Autowired RepairFixture repairs;
  @Autowired NoticeLateExpress express;
  @Autowired ChooseRepairRemedy remedies;
  @Autowired GiveCare care;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;

  private String deployed;

  @AfterEach
  void mend() {
    if (deployed != null) {
      engine.getRepositoryService().deleteDeployment(deployed, true);
      deployed = null;
    }
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "evidenceDemand | (?s)<rule id=\"Rule_None\">.*?</rule> | ''",
        "evidenceDemand | hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\"",
        "evidenceDemand | <text>\"SAFETY\"</text> | <text>SAFETY</text>",
        "evidenceDemand | <text>\"PHOTO\"</text> | <text>\"FOTO\"</text>",
        "evidenceDemand | name=\"demanded\" | name=\"needed\"",
        "evidenceDemand | <text>unitValue</text> | <text>lineTotal</text>",
        "returnEligibility | hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\"",
        "returnEligibility | (?s)<rule id=\"Rule_IntroducedChangeOfMind\">.*</rule> | ''",
        "remedyOffer | name=\"offeredRemedies\" | name=\"offered\"",
      })
  @DisplayName("IMP-06 a return is kept and decided by a person, a quote says so, staff are told")
  void keptForAPerson(String table, String sound, String broken) throws Exception {
    breakTable(table, sound, broken);

    quote().andExpect(status().isOk()).andExpect(jsonPath("$.lines[0].eligible").value(true));
    CaseNumber number = file();

    assertThat(returns.task(number, DECIDE)).as("a person decides").isNotNull();
    assertThat(failures(number)).containsExactly(table);
    assertThat(cases.get(number).lines().get(0).decision()).hasToString("REQUESTED");
    told("lead", table);
    told("owner", table);

    mend();
    http.perform(get("/work/own").with(user("lead").roles("LEAD")))
        .andExpect(content().string(not(containsString("Table “" + table))));
    CaseNumber next = file();
    assertThat(returns.task(next, DECIDE)).as("automatic again").isNull();
    assertThat(failures(next)).isEmpty();
  }

  @Test
  @DisplayName("TRI-01 a case that no rule routes goes to the team of its type")
  void routedHome() throws Exception {
    breakTable("caseRouting", "name=\"team\"", "name=\"crew\"");

    CaseNumber number = file();

    assertThat(cases.get(number).team()).isEqualTo(CaseType.RETURN.homeTeam());
    assertThat(failures(number)).containsExactly("caseRouting");
    assertThat(returns.task(number, DECIDE)).as("the other tables answer").isNull();
  }

  @Test
  @DisplayName("IMP-06 with every table broken each line keeps its cases, and a lead has a task")
  void everyLine() throws Exception {
    breakAll();
    for (String type : LINES.keySet()) {
      kept(type, file(type));
    }
    for (String wait : WAITS) {
      CaseNumber number = Waits.all(lines).get(wait).get();
      assertThat(driver.waitsAt(number)).contains(wait);
      kept(wait, number);
    }
  }

  @Test
  @DisplayName("RET-10 a delivery that no rule leads on is decided by a person")
  void delivery() throws Exception {
    breakTable("deliveryProblem", "name=\"step\"", "name=\"stage\"");

    CaseNumber number = deliveries.report(returns.order(3), Reason.DAMAGED, Remedy.REFUND);

    assertThat(driver.waitsAt(number)).contains("Task_DecideDelivery", TableGapElements.TASK);
    assertThat(failures(number)).containsExactly("deliveryProblem");
  }

  private void kept(String what, CaseNumber number) {
    assertThat(returns.tasks(number)).as(what).contains(TableGapElements.TASK);
    assertThat(failures(number)).as(what).contains("caseRouting").doesNotHaveDuplicates();
    assertThat(returns.events(number)).as(what).doesNotContain("IncidentRaised");
  }

  @Test
  @DisplayName("IMP-06 what stands in for each table is what its reader needs, told once a case")
  void everyTable() throws Exception {
    CaseNumber number = file("INQUIRY");
    breakAll();
    Set<String> kept = new TreeSet<>();
    for (TableContract table : tables) {
      if (BY_PERSON.contains(table.decision())) {
        assertThatThrownBy(() -> ask(table, number)).isInstanceOf(NoAnswer.class);
      } else {
        fits(table, ask(table, number));
        assertThat(ask(table, number).standsIn()).isTrue();
        kept.add(table.decision());
      }
    }
    assertThat(kept).hasSize(tables.size() - BY_PERSON.size());
    assertThat(failures(number)).containsExactlyInAnyOrderElementsOf(kept);
    kept.removeAll(ORDER_WORK);
    assertThat(tablesOfTasks(number)).as("a task each").containsAll(kept).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("IMP-06 a table that orders work is seen to on one case for all of them")
  void orderOfWork() throws Exception {
    breakTable("feedbackClass", "name=\"class\"", "name=\"kindness\"");
    CaseNumber first = file("SUGGESTION");
    CaseNumber second = file("SUGGESTION");

    assertThat(List.of(failures(first), failures(second))).containsOnly(List.of("feedbackClass"));
    assertThat(returns.tasks(second)).doesNotContain(TableGapElements.TASK);
  }

  private List<Object> tablesOfTasks(CaseNumber number) {
    return returns.tasks(number, TableGapElements.TASK).stream()
        .map(it -> engine.getRuntimeService().getVariable(it.getProcessInstanceId(), "gapTable"))
        .toList();
  }

  @Test
  @DisplayName("IMP-06 a lead reads what held and why, says what they did; else it lapses")
  void seenTo() throws Exception {
    breakTable("caseRouting", "name=\"team\"", "name=\"crew\"");
    CaseNumber number = file();
    http.perform(
            get("/work/tasks/" + returns.task(number, TableGapElements.TASK).getId())
                .with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("caseRouting · ")));

    returns.finish(number, TableGapElements.TASK, "lead", Map.of("note", "The team was right."));
    assertThat(returns.events(number)).contains("TableGapSeenTo");
    assertThat(returns.runningClocks(number)).noneMatch(it -> it.startsWith("seeToTableGap"));

    CaseNumber left = file();
    driver.fireTimer(left, "Timer_TableGapTermOver");
    assertThat(returns.tasks(left)).doesNotContain(TableGapElements.TASK);
    askRoute(number);
    askRoute(left);
    askRoute(left);
    assertThat(returns.tasks(number)).as("seen to").doesNotContain(TableGapElements.TASK);
    assertThat(returns.tasks(left, TableGapElements.TASK)).as("asked anew").hasSize(1);
    assertThat(coverage.missed(TableGapElements.PROCESS, List.of(number.value(), left.value())))
        .isEmpty();
  }

  private void askRoute(CaseNumber number) {
    var unused = decisions.evaluate("caseRouting", number, null, FACTS);
  }

  @Test
  @DisplayName("RET-10 express that no rule judged waits for a person and the rule, then is paid")
  void surcharge() throws Exception {
    CaseNumber late = deliveries.report(deliveries.express(6, -2, 500), Reason.LATE, Remedy.KEEP);
    String delivered = deliveries.express(6, -2, 500);
    deliveries.delivered(delivered);
    breakTable("expressSurcharge", "name=\"back\"", "name=\"forth\"");

    assertThatThrownBy(() -> deliveries.say(late, DeliveryWord.ARRIVED))
        .isInstanceOf(NoAnswer.class);
    assertThat(failures(late)).containsExactly("expressSurcharge");
    assertThat(driver.waitsAt(late)).contains(TableGapElements.TASK, "Task_ReserveSurcharge");
    assertThat(cases.get(late).isEnded()).isFalse();
    assertThat(express.notice(delivered)).isFalse();

    mend();
    tryAgain(late, "Task_ReserveSurcharge");
    returns.settle(late);
    assertThat(returns.paid(late)).isEqualTo(300);
    assertThat(express.notice(delivered)).as("looked at again").isTrue();
  }

  private void tryAgain(CaseNumber number, String step) {
    engine.getManagementService().createJobQuery().activityId(step).list().stream()
        .filter(
            job ->
                driver.instances(number).stream()
                    .anyMatch(it -> it.getId().equals(job.getProcessInstanceId())))
        .forEach(job -> engine.getManagementService().executeJob(job.getId()));
  }

  @Test
  @DisplayName("RET-09 no rule, no choice of money: the customer is told, a lead sees to the case")
  void remedies() throws Exception {
    CaseNumber number = repairs.openInStock(60, "DE");
    assertThat(remedies.offered(cases.get(number))).isNotEmpty();
    breakTable("remedyOffer", "name=\"offeredRemedies\"", "name=\"offered\"");

    assertThat(remedies.offered(cases.get(number))).isEmpty();
    assertThatThrownBy(() -> remedies.choose(number, Remedy.REFUND))
        .hasMessageContaining("A person looks at it");

    assertThat(returns.tasks(number)).contains(TableGapElements.TASK);
    assertThat(returns.events(number)).doesNotContain("RepairRemedyChosen");
    assertThat(offer(Map.of())).isEqualTo("EXCHANGE,REPAIR");
    assertThat(offer(Map.of("lawOwesMoney", true))).startsWith("REFUND");
  }

  private String offer(Map<String, Object> facts) {
    return decisions.answer("remedyOffer", facts).text("offeredRemedies");
  }

  @Test
  @DisplayName("FUP-13 a gift that no rule gave or refused is considered again")
  void gift() throws Exception {
    CaseNumber visit = Waits.all(lines).get(VisitElements.MAKE_VISIT).get();
    breakTable("careGift", "name=\"kind\"", "name=\"sort\"");

    assertThat(care.give(visit)).isFalse();

    assertThat(gifts(visit)).isZero();
    mend();
    var unused = care.give(visit);
    assertThat(gifts(visit)).isOne();
  }

  private int gifts(CaseNumber number) {
    return jdbc.sql("select count(*) from visit_gift where case_number = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
  }

  private Judgement ask(TableContract table, CaseNumber number) {
    return decisions.evaluate(table.decision(), number, null, FACTS);
  }

  private static void fits(TableContract table, Judgement said) {
    if (table.decision().equals("caseRouting")) {
      return; // the type of the case stands in, nobody reads its columns
    }
    table
        .read()
        .forEach(
            (column, result) -> {
              Object value = said.outcome().get(column);
              String what = table.decision() + "." + column;
              assertThat(value).as(what).isInstanceOf(kind(result));
              if (!result.words().isEmpty()) {
                assertThat(result.words()).as(what).contains(value.toString());
              }
            });
  }

  private static Class<?> kind(TableContract.Result result) {
    return switch (result.kind()) {
      case TEXT -> String.class;
      case NUMBER -> Number.class;
      case YES_NO -> Boolean.class;
    };
  }

  private void breakAll() throws IOException {
    DeploymentBuilder broken = engine.getRepositoryService().createDeployment().name("all broken");
    for (TableContract table : tables) {
      String file = table.decision() + ".dmn";
      String text = Files.readString(Path.of("processes/decisions/" + file));
      broken.addString(file, text.replaceAll("(<output [^>]*name=\")", "$1un"));
    }
    deployed = PastTheCheck.deploy(engine, broken);
  }

  private void breakTable(String table, String sound, String broken) throws IOException {
    String text = Files.readString(Path.of("processes/decisions/" + table + ".dmn"));
    String edited = text.replaceAll(sound, broken);
    assertThat(edited).isNotEqualTo(text);
    deployed = PastTheCheck.deploy(engine, table + ".dmn", edited);
  }

  private ResultActions quote() throws Exception {
    return send("/api/v1/quotes", body("", UNWANTED));
  }

  private CaseNumber file() throws Exception {
    return file("RETURN");
  }

  private CaseNumber file(String type) throws Exception {
    String head =
        "\"type\": \"%s\", \"channel\": \"PHONE\", \"subject\": \"Late\", \"text\": \"Two weeks.\","
            + " ";
    MockHttpServletResponse answer =
        send("/api/v1/cases", body(head.formatted(type), LINES.get(type)))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    CaseNumber number = new CaseNumber(JsonPath.read(answer.getContentAsString(), "$.number"));
    returns.run(number);
    return number;
  }

  private String body(String head, String lines) {
    return "{%s\"orderNumber\": \"%s\"%s}".formatted(head, returns.order(2), lines);
  }

  private ResultActions send(String to, String body) throws Exception {
    return http.perform(
        post(to)
            .with(httpBasic("agent", "agent"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private void told(String who, String table) throws Exception {
    http.perform(get("/work/own").with(user(who).roles(who.toUpperCase(Locale.ROOT))))
        .andExpect(content().string(containsString("Table “" + table)));
  }

  private List<String> failures(CaseNumber number) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'decision' from audit_event
            where chain = ? and type = 'DecisionFailed' order by at
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }
}

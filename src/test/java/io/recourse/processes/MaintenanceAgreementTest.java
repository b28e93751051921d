package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.maintenance.AgreeUpkeep;
import io.recourse.maintenance.Agreement;
import io.recourse.maintenance.AgreementBook;
import io.recourse.orders.OrderLine;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Maintenance that was agreed on brings its visits on schedule (REP-04). */
@RecourseTest
class MaintenanceAgreementTest {

  private static final String ROUND = "MaintenanceRoundProcess";

  @Autowired ServicePlans plans;
  @Autowired FindUnit findUnit;
  @Autowired SiteVisits visits;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired AgreementBook book;
  @Autowired CaseOfUnit caseOf;
  @Autowired Cases cases;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired AgreeUpkeep upkeep;
  @Autowired MockMvc http;

  /** Others have lamps repaired; none of them is to be met at home for these times. */
  @AfterEach
  void close_times() {
    jdbc.sql("update visit_slot set closed = true where category = 'home'").update();
  }

  @Test
  @DisplayName("REP-04 each visit is opened on its day, moved, missed or made, until the last day")
  void on_schedule() throws Exception {
    Unit unit = plans.unit("DE");
    agree(unit, today().plusDays(10), today().plusMonths(7), null, 201);
    agree(unit, today().plusDays(10), today().plusMonths(7), null, 409);
    round();
    CaseNumber first = visit(unit, 0);
    assertThat(cases.get(first).type()).isEqualTo(CaseType.SITE_VISIT);
    assertThat(agreement(unit).nextOn()).isEqualTo(today().plusDays(10).plusMonths(6));
    visits.slot("DE", "home", 3);
    visits.slot("DE", "home", 4);
    fixture.finish(first, "Task_PlanVisitTimes", "technician", java.util.Map.of());
    assertThat(fixture.mailText(first, "siteVisitTimes")).contains("time for the maintenance");
    visits.choose(first);
    due(unit, today().plusDays(5));
    round();
    assertThat(brought(unit)).as("none while one is on its way").hasSize(1);
    visits.visit(first, "DONE", "All fine.");
    assertThat(cases.get(first).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    String next = "N-" + unit.serial().value();
    caseOf.replaced(first, unit.serial().value(), next);
    round();
    CaseNumber second = visit(unit, 1);
    assertThat(agreement(unit).nextOn())
        .as("counted from the start, not from the day of the last one")
        .isEqualTo(today().plusDays(10).plusMonths(12));
    http.perform(get("/api/v1/units/" + next).with(httpBasic("agent", "agent")))
        .andExpect(
            jsonPath("$.cases[*].number").value(org.hamcrest.Matchers.hasItem(second.value())));
    jdbc.sql("update maintenance_agreement set starts_on = ?, ends_on = ? where serial = ?")
        .params(today().minusMonths(2), today().minusDays(1), unit.serial().value())
        .update();
    round();
    assertThat(agreement(unit).state()).isEqualTo(Agreement.State.ENDED);
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_event where chain = 'system'"
                        + " and type = 'MaintenanceEnded' and data like ?")
                .param("%" + unit.serial().value() + "%")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(brought(unit)).hasSize(2);
  }

  @Test
  @DisplayName(
      "REP-04 users of a product that is sold no more get periodic upkeep by a rule of its own, and"
          + " its visits on schedule")
  void declining() throws Exception {
    String sku = "DECLINING-" + java.util.UUID.randomUUID();
    Unit unit = ofArticle(sku);
    mark(sku, today().plusDays(1)).andExpect(status().isOk());
    round();
    assertThat(agreements(unit)).as("it is sold still").isEmpty();
    mark(sku, today().minusMonths(2)).andExpect(status().isOk());
    round();
    round();
    assertThat(agreements(unit)).hasSize(1).allMatch(Agreement::declining);
    int articles =
        jdbc.sql(
                "select count(*)::int from declining_article where end_of_sale <= (now() at time"
                    + " zone 'UTC')::date")
            .query(Integer.class)
            .single();
    assertThat(
            SqlCount.during(() -> assertThat(upkeep.found()).isNotNull()).stream()
                .filter(sql -> sql.contains("maintenance_agreement")))
        .as("one question an article, not a unit")
        .hasSize(articles);
    assertThat(agreement(unit).everyMonths()).isEqualTo(12);
    assertThat(agreement(unit).endsOn()).isEqualTo(today().plusMonths(36).minusDays(1));
    CaseNumber first = visit(unit, 0);
    assertThat(cases.get(first).type()).isEqualTo(CaseType.SITE_VISIT);
    assertThat(agreement(unit).nextOn()).isEqualTo(today().plusMonths(12));
    http.perform(
            get("/portal/units/" + unit.serial().value())
                .with(user(unit.owner()).roles("CUSTOMER")))
        .andExpect(content().string(containsString("The article is sold no more")));
    http.perform(
            get("/api/v1/units/" + unit.serial().value() + "/maintenance")
                .with(httpBasic("agent", "agent")))
        .andExpect(jsonPath("$.items[0].declining").value(true));
    mark("NO-SUCH-ARTICLE", today()).andExpect(status().isNotFound());
    String next = "N-" + unit.serial().value();
    caseOf.replaced(first, unit.serial().value(), next);
    round();
    Unit given = findUnit.find(new Serial(next)).orElseThrow();
    assertThat(agreements(given)).as("what is agreed on goes on with it").isEmpty();
    agree(given, today().plusDays(10), today().plusMonths(7), null, 409);
  }

  private org.springframework.test.web.servlet.ResultActions mark(String sku, LocalDate day)
      throws Exception {
    return http.perform(
        put("/api/v1/declining-articles/" + sku)
            .with(httpBasic("admin", "admin"))
            .contentType("application/json")
            .content("{\"endOfSale\": \"" + day + "\"}"));
  }

  /** A piece of it, sold with its serial number. */
  private Unit ofArticle(String sku) {
    jdbc.sql(
            "insert into product (sku, name, list_price, currency, category)"
                + " values (?, 'Old washer', 30000, 'EUR', 'home')")
        .param(sku)
        .update();
    String serial = "OLD-" + java.util.UUID.randomUUID();
    OrderLine line = ReturnsFixture.bought(1, sku, 1, 30000);
    var unused =
        fixture.order(
            30,
            30000,
            0,
            new OrderLine(
                1,
                sku,
                line.name(),
                "home",
                1,
                line.unitPrice(),
                line.tax(),
                line.discount(),
                java.util.List.of(serial),
                java.util.Set.of(),
                0,
                0));
    return findUnit.find(new Serial(serial)).orElseThrow();
  }

  private java.util.List<Agreement> agreements(Unit unit) {
    return book.of(java.util.List.of(unit.serial().key()));
  }

  @Test
  @DisplayName(
      "REP-04 sold it brings visits once it is paid, for all of its days; ended by staff it brings"
          + " none and what is paid goes back")
  void sold() throws Exception {
    Unit unit = plans.unit("DE");
    agree(unit, today(), today().plusYears(1), 9900L, 201)
        .andExpect(jsonPath("$.state").value("ASKED"));
    round();
    assertThat(brought(unit)).isEmpty();
    CaseNumber sale = agreement(unit).sale();
    driver.runJobs(sale);
    askedDaysAgo(unit, 13);
    plans.pay(sale);
    assertThat(agreement(unit).startsOn()).isEqualTo(today());
    assertThat(agreement(unit).nextOn()).isEqualTo(today());
    assertThat(agreement(unit).endsOn()).isEqualTo(today().plusYears(1));
    round();
    assertThat(brought(unit)).hasSize(1);
    http.perform(
            get("/portal/units/" + unit.serial().value() + "/maintenance")
                .with(user(unit.owner()).roles("CUSTOMER")))
        .andExpect(content().string(containsString("Every 6 months")))
        .andExpect(content().string(containsString(visit(unit, 0).value())));
    http.perform(
            get("/portal/units/" + unit.serial().value())
                .with(user(unit.owner()).roles("CUSTOMER")))
        .andExpect(content().string(containsString("Every 6 months")))
        .andExpect(content().string(containsString("No warranty answers")));
    http.perform(
            delete(
                    "/api/v1/units/%s/maintenance/%d"
                        .formatted(unit.serial().value(), agreement(unit).id()))
                .with(httpBasic("agent", "agent")))
        .andExpect(status().isNoContent());
    assertThat(agreement(unit).state()).isEqualTo(Agreement.State.ENDED);
    fixture.settle(sale);
    assertThat(fixture.paid(sale)).as("within the term of withdrawal").isEqualTo(9900);
    assertThat(fixture.mails(sale)).endsWith("planCalledOff");
  }

  /** It waited for its money all the while. */
  private void askedDaysAgo(Unit unit, int late) {
    jdbc.sql(
            "update maintenance_agreement set starts_on = starts_on - :late, next_on = next_on -"
                + " :late, ends_on = ends_on - :late where serial = :serial")
        .param("late", late)
        .param("serial", unit.serial().value())
        .update();
  }

  @Test
  @DisplayName("REP-04 a negative price and a far last day are refused beside their fields")
  void bad() throws Exception {
    Unit unit = plans.unit("DE");
    agree(unit, today().plusDays(1), today().plusYears(1), -1L, 422)
        .andExpect(jsonPath("$.errors[0].pointer").value("/price"));
    agree(unit, today().plusDays(1), today().plusYears(21), null, 422)
        .andExpect(jsonPath("$.errors[0].pointer").value("/until"));
  }

  @Test
  @DisplayName("REP-04 for a unit that was returned no plan is sold and no visit comes")
  void returned() throws Exception {
    Unit unit = plans.unit("DE");
    agree(unit, today().plusDays(1), today().plusYears(1), null, 201);
    jdbc.sql(
            "update order_line set claimed_quantity = quantity, returned_quantity = quantity"
                + " where order_number = ?")
        .param(unit.sale().orderNumber())
        .update();
    round();
    assertThat(brought(unit)).isEmpty();
    assertThatThrownBy(() -> plans.sold(unit, plans.plan())).hasMessageContaining("paid back");
  }

  @Test
  @DisplayName("REP-04 staff agree on it on the page of the unit; what is wrong is said there")
  void page() throws Exception {
    Unit unit = plans.unit("DE");
    typed(unit, today().plusDays(20), today())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("must not be before the first visit")));
    typed(unit, today().plusDays(20), today().plusYears(2))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Every 12 months")));
    assertThat(agreement(unit).price().amount()).isEqualTo(4950);
  }

  private ResultActions typed(Unit unit, LocalDate from, LocalDate until) throws Exception {
    return http.perform(
        post("/work/units/" + unit.serial().value() + "/maintenance")
            .param("everyMonths", "12")
            .param("from", from.toString())
            .param("until", until.toString())
            .param("price", "49.50")
            .param("reason", "R-7")
            .with(user("lead").roles("LEAD"))
            .with(csrf()));
  }

  private ResultActions agree(Unit unit, LocalDate from, LocalDate until, Long price, int answer)
      throws Exception {
    String money =
        price == null ? "null" : "{\"amount\": %d, \"currency\": \"EUR\"}".formatted(price);
    return http.perform(
            post("/api/v1/units/" + unit.serial().value() + "/maintenance")
                .with(httpBasic("agent", "agent"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"everyMonths": 6, "from": "%s", "until": "%s", "price": %s, "reason": "R-7"}
                    """
                        .formatted(from, until, money)))
        .andExpect(status().is(answer));
  }

  private void due(Unit unit, LocalDate day) {
    jdbc.sql("update maintenance_agreement set next_on = ? where serial = ?")
        .params(day, unit.serial().value())
        .update();
  }

  private Agreement agreement(Unit unit) {
    return book.of(List.of(unit.serial().key())).get(0);
  }

  private List<AgreementBook.Visit> brought(Unit unit) {
    return book.visits(agreement(unit).id());
  }

  private CaseNumber visit(Unit unit, int at) {
    return brought(unit).get(at).number();
  }

  /** Where the units stand. */
  private LocalDate today() {
    return LocalDate.ofInstant(fixture.now(), ZoneId.of("Europe/Berlin"));
  }

  private void round() {
    Job timer =
        management.createJobQuery().processDefinitionKey(ROUND).timers().list().stream()
            .filter(job -> job.getProcessInstanceId() == null)
            .findFirst()
            .orElseThrow();
    management.executeJob(timer.getId());
    ProcessInstance round =
        runtime.createProcessInstanceQuery().processDefinitionKey(ROUND).singleResult();
    for (int step = 0; step < 2; step++) {
      management.executeJob(
          management.createJobQuery().processInstanceId(round.getId()).singleResult().getId());
    }
    assertThat(coverage.missedBy(ROUND, List.of(round.getId()))).isEmpty();
  }
}

package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.FreeSlots;
import io.recourse.appointments.VisitSlot;
import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeAt;
import io.recourse.policy.LineFacts;
import io.recourse.sitevisits.AgreeOnTime;
import io.recourse.sitevisits.process.SiteVisitElements;
import io.recourse.terms.PurchaseFacts;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Technicians install what was bought, at a time that both agreed to (REP-03). */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteVisitProcessTest {

  @Autowired SiteVisits visits;
  @Autowired SkillRecord skills;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired Orders orders;
  @Autowired AgreeOnTime agree;
  @Autowired AppointmentBook appointments;
  @Autowired FreeSlots free;
  @Autowired WithdrawCase withdraw;
  @Autowired JudgeAt judge;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(SiteVisitElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-03 asked for and agreed in the portal; its end starts the terms it begins")
  void installed() throws Exception {
    String order = visits.order("US", visits.category("US"));
    String owner = fixture.customer(order);
    LocalDate before = faultUntil(order);
    Instant asked = fixture.now();
    String page =
        http.perform(
                post("/portal/site-visits/new")
                    .param("goods", "1/" + order)
                    .with(user(owner).roles("CUSTOMER"))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseNumber number = walk(new CaseNumber(page.substring(page.lastIndexOf('/') + 1)));
    driver.runJobs(number);
    VisitSlot slot = agree.choices(number).get(0);
    http.perform(get(page).with(user(owner).roles("CUSTOMER")))
        .andExpect(content().string(containsString("Built-in oven")));
    http.perform(
            post(page + "/site-visit/time")
                .param("slot", String.valueOf(slot.id()))
                .with(user(owner).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);
    visits.visit(number, "DONE", "Level and tight.");

    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(fixture.mails(number))
        .containsExactly("siteVisitTimes", "siteVisitAgreed", "siteVisitDone");
    assertThat(fixture.events(number)).contains("GoodsInstalled");
    Instant installed = stored(order).line(1).orElseThrow().care().installedAt();
    assertThat(installed).isBetween(asked, fixture.now());
    assertThat(faultUntil(order))
        .isEqualTo(LocalDate.ofInstant(installed, ZoneId.of("America/New_York")).plusYears(1))
        .isAfter(before);
  }

  @Test
  @DisplayName("REP-03 where no time is free, staff plan one first; three visits in vain end it")
  void in_vain() {
    CaseNumber number = walk(visits.unplanned("DE"));
    assertThatThrownBy(() -> plan(number)).hasMessageContaining("plan one");
    OrderLine bought = stored(cases.get(number).orderNumber()).line(1).orElseThrow();
    String category = bought.category();
    for (int day = 2; day < 5; day++) {
      visits.slot("DE", category, day);
    }
    plan(number);
    visits.choose(number);
    skills.add("agent", new Skill(Skill.Kind.ARTICLE, bought.sku(), null));
    assertThatThrownBy(() -> visits.visit(number, "NO_SHOW", null))
        .as("REP-06 only who is on record for the article")
        .isInstanceOf(Problem.class)
        .hasMessageContaining("record");
    skills.remove("agent", Skill.Kind.ARTICLE, bought.sku());
    visits.visit(number, "NO_SHOW", null);
    assertThat(fixture.runningClocks(number)).containsExactly("chooseVisitTime");
    visits.choose(number);
    driver.fireTimer(number, "Timer_SiteVisitOver");
    visits.choose(number);
    assertThatThrownBy(() -> visits.visit(number, "NOT_POSSIBLE", null))
        .isInstanceOf(Problem.class);
    visits.visit(number, "NOT_POSSIBLE", "The socket is missing.");

    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);
    assertThat(fixture.mailText(number, "siteVisitGivenUp")).contains("The socket is missing.");
    assertThat(appointments.of(number))
        .extracting(made -> made.state().name())
        .containsExactly("NO_SHOW", "MISSED", "NO_SHOW");
  }

  @Test
  @DisplayName("REP-03 moved to another time: the old one is free again, the task stays one")
  void moved() throws Exception {
    CaseNumber number = walk(visits.agreed());
    VisitSlot old = agree.agreed(number).orElseThrow();
    VisitSlot other = agree.choices(number).get(1);
    chosen(number, other.id()).andExpect(status().isNoContent());
    driver.runJobs(number);
    assertThat(agree.agreed(number)).contains(other);
    assertThat(free.of("DE", old.category())).contains(old).doesNotContain(other);
    assertThat(fixture.tasks(number)).containsExactly(SiteVisitElements.CARRY_OUT);
    assertThat(fixture.mails(number))
        .containsExactly("siteVisitTimes", "siteVisitAgreed", "siteVisitAgreed");
    chosen(number, other.id()).andExpect(status().isNoContent());
    assertThat(fixture.mails(number)).as("the same again changes nothing").hasSize(3);
    withdraw.withdraw(number, "We moved.", null);
    driver.runJobs(number);
    assertThat(free.of("DE", old.category())).contains(other);
    assertThat(fixture.mails(number)).endsWith("siteVisitWithdrawn");
    chosen(number, old.id()).andExpect(status().isConflict());
  }

  @Test
  @DisplayName("REP-03 nothing chosen or nothing planned in time: it lapses, and can be asked anew")
  void lapsed() {
    CaseNumber number = walk(visits.asked("DE"));
    driver.fireTimer(number, "Timer_VisitChoiceOver");
    assertThat(fixture.clock(number, "chooseVisitTime")).isEqualTo("BREACHED");
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);
    CaseNumber again = visits.ask(cases.get(number).orderNumber());
    assertThat(again).isNotEqualTo(number);
    CaseNumber unplanned = walk(visits.unplanned("DE"));
    driver.fireTimer(unplanned, "Timer_PlanningOver");
    assertThat(fixture.clock(unplanned, "planVisitTimes")).isEqualTo("BREACHED");
    assertThat(fixture.mails(unplanned)).containsExactly("siteVisitLapsed");
  }

  @Test
  @DisplayName("REP-03 goods that need no installing, a second visit, another's order are refused")
  void refused() throws Exception {
    String order = visits.order("DE", visits.category("DE"));
    asked("agent", order, 2).andExpect(status().isUnprocessableEntity());
    asked("agent", order, 1).andExpect(status().isCreated());
    asked("agent", order, 1).andExpect(status().isConflict());
    asked("agent", fixture.order(2), 1).andExpect(status().isConflict());
    http.perform(
            post("/portal/site-visits/new")
                .param("goods", "1/" + visits.order("DE", "OVEN-" + UUID.randomUUID()))
                .with(user(fixture.customer(order)).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("no such order")));
    http.perform(get("/work/site-visits").with(user("technician").roles("TECHNICIAN")))
        .andExpect(content().string(containsString("Built-in oven")));
  }

  private void plan(CaseNumber number) {
    fixture.finish(number, SiteVisitElements.PLAN_TIMES, "technician", Map.of());
  }

  private ResultActions asked(String who, String order, int line) throws Exception {
    return http.perform(
        post("/api/v1/site-visits")
            .with(httpBasic(who, who))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"orderNumber\": \"%s\", \"line\": %d}".formatted(order, line)));
  }

  private ResultActions chosen(CaseNumber number, long slot) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/site-visit/time")
            .with(httpBasic("agent", "agent"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"slot\": %d}".formatted(slot)));
  }

  private LocalDate faultUntil(String number) {
    Order order = stored(number);
    return judge
        .judge(
            new LineFacts(
                null,
                null,
                "DEFECTIVE",
                order.country(),
                order.placedAt(),
                PurchaseFacts.dates(order, order.line(1).orElseThrow()),
                PurchaseFacts.traits(order.line(1).orElseThrow(), null),
                new Money(60000, "EUR"),
                PurchaseFacts.buyer(order),
                null,
                null),
            fixture.now())
        .windowEndsOn();
  }

  private Order stored(String number) {
    return orders.find(number).orElseThrow();
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}

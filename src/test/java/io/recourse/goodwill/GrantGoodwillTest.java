package io.recourse.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.goodwill.process.GoodwillElements;
import io.recourse.orders.Orders;
import io.recourse.payouts.CancelPayout;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.RoomToRefund;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** RFD-03 Points, coupons and money are given from within a case, inside limits per role. */
@RecourseTest
class GrantGoodwillTest {

  @Autowired RefundScenario scenario;
  @Autowired GrantGoodwill grant;
  @Autowired GoodwillBook book;
  @Autowired ProcessDriver driver;
  @Autowired TaskService tasks;
  @Autowired UndoGoodwill undo;
  @Autowired CancelPayout payouts;
  @Autowired CompleteTask complete;
  @Autowired FlowNodeCoverage coverage;
  @Autowired RoomToRefund room;
  @Autowired Orders orders;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;

  CaseNumber number;

  @BeforeEach
  void aCase() {
    number = scenario.approvedCase(scenario.order(1, 5_000), 1, "agent");
  }

  @Test
  @DisplayName("RFD-03 points are granted once per key, told to the customer and kept for good")
  void points() throws Exception {
    String key = UUID.randomUUID().toString();
    Goodwill first = grant.grant(number, Gesture.points(300, "long wait"), "agent", key);
    Goodwill again = grant.grant(number, Gesture.points(300, "long wait"), "agent", key);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(book.ofCase(number)).hasSize(1);
    assertThat(
            text("select body from case_message where case_number = ? and template = 'goodwill'"))
        .contains("300 points");
    assertThat(text("select type from audit_event where chain = ? and type = 'GoodwillGranted'"))
        .isNotNull();
    assertThatThrownBy(() -> jdbc.sql("update goodwill_entry set points = 9").update())
        .isInstanceOf(DataIntegrityViolationException.class);
    String customer = text("select customer_id from service_case where number = ?");
    web.perform(get("/portal/cases/" + number).with(user(customer).roles("CUSTOMER")))
        .andExpect(content().string(containsString("300 points")));
  }

  @Test
  @DisplayName("RFD-03 beyond the limit of a role it is refused, and the next role may grant it")
  void limits() {
    assertRefused(Gesture.points(501, "too much"), "agent", "lead");
    grantAll(Gesture.points(500, "first"), "agent");
    grantAll(Gesture.points(500, "second"), "agent");
    assertRefused(Gesture.points(1, "beyond the year"), "agent", "365 days");
    assertRefused(Gesture.points(1, "not theirs"), "warehouse", "at most 0");
    grantAll(Gesture.points(2_000, "the lead may"), "lead");
    assertThat(book.ofCase(number)).hasSize(3);
  }

  @Test
  @DisplayName("RFD-03 money is paid out by finance and leaves all of the order to be refunded")
  void money() {
    Money before = room();
    grantAll(Gesture.money(new Money(900, "EUR"), "sorry"), "agent");
    driver.runJobs(number);

    assertThat(text("select state from payout where case_number = ? and amount = 900"))
        .isEqualTo("OPEN");
    assertThat(driver.waitsAt(number)).contains("Task_PayOut");
    assertThat(room()).isEqualTo(before);
    assertRefused(Gesture.money(new Money(900, "USD"), "sorry"), "agent", "EUR");
  }

  @Test
  @DisplayName("RFD-03 a coupon is granted over the API and on the page; customers read no reason")
  void doors() throws Exception {
    String path = "/api/v1/cases/" + number + "/goodwill";
    String coupon =
        "{\"kind\":\"COUPON\",\"amount\":{\"amount\":1500,\"currency\":\"EUR\"},\"reason\":\"late\"}";
    web.perform(
            post(path)
                .with(user("mia").roles("AGENT"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(coupon))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("Idempotency-Key")));
    assertThat(book.ofCase(number)).isEmpty();
    for (int call = 0; call < 2; call++) {
      web.perform(
              post(path)
                  .with(user("mia").roles("AGENT"))
                  .header("Idempotency-Key", "late-" + number)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(coupon))
          .andExpect(status().isCreated())
          .andExpect(jsonPath("$.coupon").isNotEmpty())
          .andExpect(jsonPath("$.validUntil").isNotEmpty());
      forgetAnswers();
    }
    assertThat(book.ofCase(number)).hasSize(1);
    web.perform(
            post(path)
                .with(user("wim").roles("WAREHOUSE"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(coupon))
        .andExpect(status().isForbidden());
    String customer = text("select customer_id from service_case where number = ?");
    web.perform(get(path).with(user(customer).roles("CUSTOMER")))
        .andExpect(jsonPath("$.items[0].kind").value("COUPON"))
        .andExpect(jsonPath("$.items[0].reason").doesNotExist());

    String page = "/work/cases/" + number + "/goodwill";
    web.perform(get(page).with(user("lea").roles("LEAD")))
        .andExpect(content().string(containsString("late")));
    web.perform(
            post(page)
                .with(user("lea").roles("LEAD"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("kind", "COUPON")
                .param("worth", "200.00")
                .param("currency", "EUR")
                .param("reason", "more"))
        .andExpect(flash().attribute("refused", containsString("owner")));
    assertThat(book.ofCase(number)).hasSize(1);
  }

  @Test
  @DisplayName("RFD-03 a sum beyond every number is refused on the page")
  void beyond_numbers() throws Exception {
    web.perform(
            post("/work/cases/" + number + "/goodwill")
                .with(user("lea").roles("LEAD"))
                .with(csrf())
                .param("key", UUID.randomUUID().toString())
                .param("kind", "COUPON")
                .param("worth", "1E2147483647")
                .param("currency", "EUR")
                .param("reason", "more"))
        .andExpect(flash().attribute("refused", containsString("must be a number")));
  }

  @Test
  @DisplayName("RFD-03 beyond one's limit the team that may grant it is asked, and answers or not")
  void requests() throws Exception {
    String path = "/api/v1/cases/" + number + "/goodwill/requests";
    ask(path, "{\"kind\":\"POINTS\",\"points\":400,\"reason\":\"wait\"}", status().isConflict());
    ask(path, "{\"kind\":\"POINTS\",\"points\":4000,\"reason\":\"wait\"}", status().isAccepted());
    ask(path, "{\"kind\":\"POINTS\",\"points\":40000,\"reason\":\"wait\"}", status().isAccepted());
    assertThat(driver.waitsAt(number)).contains("Task_GrantAsLead", "Task_GrantAsOwner");
    assertThatThrownBy(() -> answer("Task_GrantAsLead", "mia", "lead", "grant"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Whoever asked");
    answer("Task_GrantAsLead", "lea", "lead", "grant");
    answer("Task_GrantAsOwner", "otto", "owner", "decline");

    assertThat(book.ofCase(number)).extracting(Goodwill::points).containsExactly(4_000L);
    ask(path, "{\"kind\":\"POINTS\",\"points\":3000,\"reason\":\"wait\"}", status().isAccepted());
    driver.fireTimer(number, "Timer_LeadOver");
    ask(path, "{\"kind\":\"POINTS\",\"points\":40000,\"reason\":\"wait\"}", status().isAccepted());
    driver.fireTimer(number, "Timer_OwnerOver");
    assertThat(book.ofCase(number)).hasSize(1);
    assertThat(coverage.missed(GoodwillElements.PROCESS, List.of(number.value()))).isEmpty();
  }

  @Test
  @DisplayName("RFD-03 taken back by a lead it counts no more, and money is not paid")
  void undone() throws Exception {
    grantAll(Gesture.points(500, "first"), "agent");
    grantAll(Gesture.points(500, "second"), "agent");
    grantAll(Gesture.money(new Money(900, "EUR"), "sorry"), "agent");
    grantAll(Gesture.money(new Money(100, "EUR"), "never paid out"), "agent");
    book.ofCase(number).stream()
        .filter(one -> one.reason().equals("never paid out"))
        .forEach(one -> payouts.cancel(one.payoutKey()));
    for (Goodwill one : book.ofCase(number)) {
      web.perform(
              post("/work/cases/" + number + "/goodwill/" + one.id() + "/undo")
                  .param("reason", "wrong customer")
                  .with(user("lea").roles("LEAD"))
                  .with(csrf()))
          .andExpect(status().is3xxRedirection());
    }
    assertThat(book.ofCase(number)).allMatch(Goodwill::undone);
    assertThat(text("select distinct state from payout where case_number = ?"))
        .isEqualTo("CANCELLED");
    assertThat(driver.waitsAt(number)).doesNotContain("Task_PayOut");
    assertThat(
            text(
                "select type from audit_event where chain = ? and type = 'GoodwillUndone' limit 1"))
        .isNotNull();
    grantAll(Gesture.points(500, "the right one"), "agent");
    Goodwill again = book.ofCase(number).get(0);
    assertThatThrownBy(() -> undo.undo(number, again.id(), "twice")).isInstanceOf(Problem.class);
    web.perform(
            post("/work/cases/" + number + "/goodwill/" + again.id() + "/undo")
                .with(user("mia").roles("AGENT"))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  private void ask(String path, String body, ResultMatcher expected) throws Exception {
    web.perform(
            post(path)
                .with(user("mia").roles("AGENT"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(expected);
  }

  private void answer(String task, String who, String team, String decision) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(
                who, "", "ROLE_" + team.toUpperCase(java.util.Locale.ROOT)));
    try {
      complete.complete(
          tasks
              .createTaskQuery()
              .processInstanceBusinessKey(number.value())
              .taskDefinitionKey(task)
              .singleResult()
              .getId(),
          new Worker(who, Set.of(team)),
          Version.ANY,
          Map.of("decision", decision));
    } finally {
      SecurityContextHolder.clearContext();
    }
    driver.runJobs(number);
  }

  /** As after their retention. */
  private void forgetAnswers() {
    var unused = jdbc.sql("delete from idempotent_answer").update();
  }

  private void grantAll(Gesture gesture, String role) {
    var unused = grant.grant(number, gesture, role, UUID.randomUUID().toString());
  }

  private void assertRefused(Gesture gesture, String role, String why) {
    int before = book.ofCase(number).size();
    assertThatThrownBy(() -> grantAll(gesture, role))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.getMessage() + refused.errors()).contains(why));
    assertThat(book.ofCase(number)).hasSize(before);
  }

  private Money room() {
    return room.left(orders.find(cases.get(number).orderNumber()).orElseThrow());
  }

  private String text(String sql) {
    return scenario.text(sql, number.value());
  }
}

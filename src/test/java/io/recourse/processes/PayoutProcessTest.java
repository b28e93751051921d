package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.payouts.ApprovePayout;
import io.recourse.payouts.CancelPayout;
import io.recourse.payouts.OrderPayout;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutBook;
import io.recourse.payouts.process.PayoutElements;
import io.recourse.policy.ApprovalVerdict.Approval;
import io.recourse.refunds.ApproveRefund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** RFD-02 Money beside refunds is approved and paid by other hands than ordered it. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayoutProcessTest {

  @Autowired PayoutWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired PayoutBook book;
  @Autowired OrderPayout order;
  @Autowired ApprovePayout payouts;
  @Autowired ApproveRefund approve;
  @Autowired RefundScenario scenario;
  @Autowired TransactionTemplate transactions;
  @Autowired CancelPayout cancel;
  @Autowired Cases cases;
  @Autowired CaseClocks clocks;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(PayoutElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("RFD-02 a large sum needs finance and a lead, and a third hand pays it, once")
  void large() {
    CaseNumber number = walk(ways.approvedByFinance());
    assertThatThrownBy(() -> ways.decide(number, PayoutElements.CONFIRM, "finance", "lead"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("decided or approved");
    ways.decide(number, PayoutElements.CONFIRM, "lead", "lead");
    Map<String, Object> how = Map.of("method", "CARD", "reference", "T-2");
    assertThatThrownBy(() -> fixture.finish(number, PayoutElements.PAY_OUT, "finance", how))
        .hasMessageContaining("decided or approved");
    ways.pay(number);

    assertThat(ways.paid(number)).isEqualTo(PayoutWaits.LARGE);
    assertThat(fixture.mails(number)).contains("payoutOrdered", "payoutPaid");
    assertThat(fixture.tasks(number)).isEmpty();
    assertThatThrownBy(
            () ->
                jdbc.sql("update payout set amount = amount + 1 where case_number = ?")
                    .param(number.value())
                    .update())
        .hasMessageContaining("payout");
    assertThatThrownBy(
            () ->
                jdbc.sql("update payout set ended_by = ordered_by where case_number = ?")
                    .param(number.value())
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @DisplayName(
      "RFD-02 a payout and what else the customer gets count towards one limit; a race too")
  void one_limit() {
    String bought = scenario.order(3, 5_000);
    CaseNumber one = scenario.approvedCase(bought, 1, "agent");
    CaseNumber other = scenario.approvedCase(bought, 1, "agent");
    long justAutomatic = 1_500;
    CyclicBarrier bothOrdered = new CyclicBarrier(2);
    List<Approval> said =
        Stream.of(one, other)
            .map(number -> CompletableFuture.supplyAsync(() -> judged(number, bothOrdered)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(said).containsExactlyInAnyOrder(Approval.AUTOMATIC, Approval.FINANCE);

    RefundId refund = scenario.reserved(one, justAutomatic);
    assertThat(approve.judge(refund).approval()).isEqualTo(Approval.FINANCE);
    CaseNumber refunded = scenario.approvedCase(scenario.order(1, 5_000), 1, "agent");
    var promised = scenario.reserved(refunded, justAutomatic);
    assertThat(approve.judge(promised).approval()).isEqualTo(Approval.AUTOMATIC);
    ways.ordered(refunded, justAutomatic);
    assertThat(only(refunded).approval()).isEqualTo(Approval.FINANCE);

    CaseNumber rupees = scenario.approvedCase(scenario.order(1, 5_000), 1, "agent");
    Payout unknown =
        order.order(rupees, rupees + "/rupees", new Money(100, "INR"), "late", "agent");
    assertThat(payouts.judge(unknown.id()).approval()).isEqualTo(Approval.FINANCE_AND_LEAD);
  }

  private Approval judged(CaseNumber number, CyclicBarrier bothOrdered) {
    return transactions.execute(
        running -> {
          Payout ordered =
              order.order(number, number + "/race", new Money(1_500, "EUR"), "late", "agent");
          try {
            bothOrdered.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException lost) {
            throw new IllegalStateException(lost);
          }
          return payouts.judge(ordered.id()).approval();
        });
  }

  @Test
  @DisplayName("RFD-02 refused by finance or taken back it is not paid")
  void not_paid() {
    CaseNumber refused = walk(ways.ordered(PayoutWaits.MIDDLE));
    fixture.finish(refused, PayoutElements.APPROVE, "finance", Map.of("decision", "refuse"));
    assertThat(fixture.mails(refused)).last().isEqualTo("payoutRefused");
    cancel.cancel(only(refused).key());
    assertThat(only(refused).state()).isEqualTo(Payout.State.REFUSED);

    CaseNumber back = walk(ways.ordered(PayoutWaits.SMALL));
    cancel.cancel(only(back).key());
    assertThat(fixture.tasks(back)).isEmpty();
    assertThat(fixture.clock(back, "payOut")).isEqualTo("CANCELLED");
    cancel.cancel(only(back).key());
    assertThat(only(back).state()).isEqualTo(Payout.State.CANCELLED);

    CaseNumber paid = walk(ways.ordered(PayoutWaits.SMALL));
    ways.pay(paid);
    assertThatThrownBy(() -> cancel.cancel(only(paid).key())).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RFD-02 the end of its case leaves the time of a payout running until it is paid")
  void outlives_its_case() {
    CaseNumber number = walk(ways.ordered(PayoutWaits.SMALL));

    clocks.cancelAll(number);

    assertThat(clocks.of(number))
        .filteredOn(CaseClock::isRunning)
        .extracting(CaseClock::name)
        .containsExactly("payOut");
    ways.pay(number);
    assertThat(fixture.clock(number, "payOut")).isEqualTo("MET");
  }

  @Test
  @DisplayName(
      "RFD-02 the customer says where it goes, by a link from their mail; nobody else does")
  void payee() throws Exception {
    CaseNumber number = walk(ways.ordered(PayoutWaits.MIDDLE));
    ways.decide(number, PayoutElements.APPROVE, "finance", "finance");
    String path = "/portal/cases/" + number + "/payouts/" + only(number).id() + "/payee";
    String customer = cases.get(number).customerId();
    http.perform(named(path, "nobody-else", number)).andExpect(status().is4xxClientError());
    http.perform(named(path, customer, null)).andExpect(status().isForbidden());
    assertThat(only(number).payee()).isNull();
    asksForLink(number, customer);
    http.perform(named(path, customer, number)).andExpect(status().is3xxRedirection());
    String form =
        http.perform(
                get("/api/v1/tasks/" + fixture.task(number, PayoutElements.PAY_OUT).getId())
                    .with(user("finance").roles("FINANCE")))
            .andExpect(jsonPath("$.values.account").value("DE02 1203 0000"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(form).contains("500.00 EUR");
    http.perform(get("/api/v1/cases/" + number + "/payouts").with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.items[0].payeeKnown").value(true))
        .andExpect(jsonPath("$.items[0].account").doesNotExist());
    assertThatThrownBy(() -> ways.pay(number, transfer("DE99")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("account was changed");
    assertThat(ways.paid(number)).isZero();
    ways.pay(number, transfer("DE02 1203 0000"));
    assertThat(ways.paid(number)).isEqualTo(PayoutWaits.MIDDLE);
  }

  @Test
  @DisplayName("RFD-02 nothing is transferred to an account that nobody named")
  void no_payee() {
    CaseNumber number = walk(ways.ordered(PayoutWaits.SMALL));
    assertThatThrownBy(
            () -> ways.pay(number, Map.of("method", "BANK_TRANSFER", "reference", "T-3")))
        .isInstanceOf(Problem.class);
    assertThat(only(number).state()).isEqualTo(Payout.State.OPEN);
    ways.pay(number, Map.of("method", "CASH", "reference", "T-3"));
    assertThat(only(number).state()).isEqualTo(Payout.State.PAID);
  }

  private static Map<String, Object> transfer(String shown) {
    return Map.of(
        "method", "BANK_TRANSFER", "reference", "T-1", "holder", "Ada L.", "account", shown);
  }

  @Test
  @DisplayName("RFD-02 whoever ordered or approved money does not say where it goes; others tell")
  void payee_by_staff() throws Exception {
    CaseNumber number = walk(ways.ordered(PayoutWaits.SMALL));
    String path = "/api/v1/cases/" + number + "/payouts/" + only(number).id() + "/payee";

    http.perform(entered(path, "agent")).andExpect(status().isForbidden());
    assertThat(only(number).payee()).isNull();
    assertThat(fixture.mails(number)).doesNotContain("payoutPayeeNamed");

    String customer = cases.get(number).customerId();
    http.perform(entered(path, customer).with(user(customer).roles("CUSTOMER")))
        .andExpect(status().isForbidden());
    assertThat(only(number).payee()).isNull();
    http.perform(entered(path, "another-agent")).andExpect(status().isNoContent());
    assertThat(only(number).payee().account()).isEqualTo("DE99");
    assertThat(fixture.mails(number)).contains("payoutPayeeNamed");

    var linked = AuthorityUtils.createAuthorityList("ROLE_CUSTOMER", "CASE_" + number);
    http.perform(entered(path, customer).with(user(customer).authorities(linked)))
        .andExpect(status().isNoContent());
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder entered(
      String path, String who) {
    return put(path)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"holder\": \"Ada L.\", \"account\": \"DE99\"}")
        .with(user(who).roles("AGENT"));
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder named(
      String path, String who, CaseNumber linked) {
    String[] known =
        linked == null
            ? new String[] {"ROLE_CUSTOMER"}
            : new String[] {"ROLE_CUSTOMER", "CASE_" + linked};
    return post(path)
        .param("holder", "Ada L.")
        .param("account", "DE02 1203 0000")
        .with(user(who).authorities(AuthorityUtils.createAuthorityList(known)))
        .with(csrf());
  }

  /** Order number and e-mail are known to others: the page sends a link instead of the form. */
  private void asksForLink(CaseNumber number, String customer) throws Exception {
    String page = "/portal/cases/" + number;
    http.perform(get(page).with(user(customer).roles("CUSTOMER")))
        .andExpect(content().string(not(containsString("name=\"account\""))))
        .andExpect(content().string(containsString(page + "/link")));
    for (int again = 0; again < 3; again++) {
      http.perform(post(page + "/link").with(user(customer).roles("CUSTOMER")).with(csrf()))
          .andExpect(status().is3xxRedirection());
    }
    http.perform(post(page + "/link").with(user(customer).roles("CUSTOMER")).with(csrf()))
        .andExpect(status().isConflict());
    fixture.run(number);
    assertThat(fixture.mails(number)).filteredOn("linkAsked"::equals).hasSize(3);
  }

  private Payout only(CaseNumber number) {
    return book.ofCase(number).get(0);
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}

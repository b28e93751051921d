package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payments.AskPayment;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A repair that is not covered has its price, its consent, its payment and its fee. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairQuotationTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired AnswerQuotation answer;
  @Autowired ConfirmRepair confirm;
  @Autowired AskPayment askPayment;
  @Autowired WithdrawCase withdraw;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(RepairElements.QUOTATION, walked)).isEmpty();
    assertThat(coverage.missed(RepairElements.FEE, walked)).isEmpty();
  }

  @Test
  @DisplayName("REP-01 the price is agreed to and paid once, then the goods are repaired")
  void agreed_and_paid() throws Exception {
    CaseNumber number = walk(repairs.quoted());
    assertThat(fixture.tasks(number)).isEmpty();
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.repair.quotation.amount.amount").value(8000))
        .andExpect(jsonPath("$.repair.quotation.state").value("OFFERED"))
        .andExpect(
            jsonPath("$.repair.serial").value(repairs.serialOf(cases.get(number).orderNumber())))
        .andExpect(jsonPath("$.repair.diagnosis.finding").value("CUSTOMER_DAMAGE"));
    say(number, "true").andExpect(status().isNoContent());
    driver.runJobs(number);
    say(number, "false")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("This price was answered before."));
    assertThat(fixture.tasks(number)).as("nothing is done unpaid").isEmpty();
    pay(number);

    assertThat(fixture.clock(number, "quotationPayment")).isEqualTo("MET");
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);
    assertThat(fixture.mails(number)).contains("repairQuotation", "repairPayment", "repairDone");
    assertThat(kept(number)).isEqualTo(8000);
  }

  @Test
  @DisplayName("REP-01 paid for and yet beyond repair: the money goes back, the goods go home")
  void paid_in_vain() throws Exception {
    CaseNumber number = walk(repairs.quoted());
    answer.answer(number, true);
    driver.runJobs(number);
    pay(number);
    repairs.perform(number, "UNREPAIRABLE");
    fixture.settle(number);

    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(kept(number)).isZero();
    assertThat(fixture.returnedPieces(number, 1)).isZero();
    assertOver(number, "The goods could not be repaired.");
  }

  @Test
  @DisplayName("REP-01 the price is refused: the fee told with it is due, then the goods go home")
  void refused() throws Exception {
    CaseNumber number = walk(repairs.quoted());
    answer.answer(number, false);
    driver.runJobs(number);
    assertThat(fixture.runningClocks(number)).containsExactly("repairFee");
    pay(number);
    assertThat(kept(number)).isEqualTo(2500);
    assertThat(fixture.mails(number)).contains("repairFee").endsWith("repairDeclined");
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertOver(number, "The price of the repair was not accepted.");
  }

  @Test
  @DisplayName(
      "REP-01 an answer after expiry is refused and changes nothing; an unpaid fee is waived")
  void expired() {
    CaseNumber number = walk(repairs.quoted());
    driver.fireTimer(number, "Timer_QuotationExpired");
    assertThat(fixture.clock(number, "quotation")).isEqualTo("BREACHED");
    assertThatThrownBy(() -> answer.answer(number, true))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("lapsed");
    assertThat(fixture.runningClocks(number)).containsExactly("repairFee");
    driver.fireTimer(number, "Timer_FeeOverdue");
    assertThat(fixture.mails(number)).contains("repairLapsed", "repairFee");
    assertOver(number, "The price of the repair was not accepted in time.");
  }

  @Test
  @DisplayName(
      "REP-01 agreed to but not paid in time: the price lapses; without a fee it just ends")
  void not_paid() {
    CaseNumber number = walk(repairs.quotedInBritain());
    answer.answer(number, true);
    driver.runJobs(number);
    driver.fireTimer(number, "Timer_PaymentLapsed");
    assertThat(fixture.mails(number)).doesNotContain("repairFee");
    assertOver(number, "The price of the repair was not accepted in time.");
  }

  @Test
  @DisplayName("REP-01 a price for what is covered is refused; nothing offered, nothing is asked")
  void no_price() {
    CaseNumber number = walk(repairs.arrived());
    assertThatThrownBy(
            () ->
                fixture.finish(
                    number,
                    RepairElements.DIAGNOSE_REPAIR,
                    "technician",
                    Map.of("finding", "FAULT_CONFIRMED", "coverage", "COVERED", "quote", 8000)))
        .isInstanceOf(Problem.class);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
    repairs.diagnose(number, "CUSTOMER_DAMAGE", "NOT_COVERED");
    assertThatThrownBy(() -> answer.answer(number, true)).isInstanceOf(Problem.class);
    assertOver(number, "The fault is not covered.");
  }

  @Test
  @DisplayName("TRI-10 LAW-01 what the law presumes original is covered, unless damage is shown")
  void held_against_the_law() {
    CaseNumber number = repairs.arrived();
    assertThatThrownBy(() -> repairs.diagnose(number, "FAULT_CONFIRMED", "NOT_COVERED"))
        .isInstanceOfSatisfying(
            Problem.class,
            it -> {
              assertThat(it.errors().get(0).pointer()).isEqualTo("/values/coverage");
              assertThat(it.errors().get(0).detail()).contains("presumes this fault original");
            });
    Map<String, Object> silent = Map.of("finding", "CUSTOMER_DAMAGE", "coverage", "NOT_COVERED");
    assertThatThrownBy(
            () -> fixture.finish(number, RepairElements.DIAGNOSE_REPAIR, "technician", silent))
        .isInstanceOfSatisfying(
            Problem.class,
            it -> assertThat(it.errors().get(0).pointer()).isEqualTo("/values/note"));
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
    CaseNumber old = repairs.open(repairs.orderOf(500));
    repairs.arrive(old);
    repairs.diagnose(old, "FAULT_CONFIRMED", "NOT_COVERED");
    assertOver(old, "The fault is not covered.");
  }

  @Test
  @DisplayName("INT-08 who only claims a recall is judged as anybody")
  void claimed() {
    CaseNumber number = repairs.claimingRecall(repairs.orderOf(200));
    repairs.diagnose(number, "CUSTOMER_DAMAGE", "NOT_COVERED");
    assertOver(number, "The fault is not covered.");
  }

  @Test
  @DisplayName("INT-08 goods of a recall are repaired at our cost, without a fault, once more")
  void recalled() {
    String order = fixture.movedTo(repairs.orderOf(200), "GB");
    CaseNumber first = repairs.repairedOnce(order);
    confirm.confirm(first, true, null);
    driver.runJobs(first);
    CaseNumber number = repairs.recalled(order);
    assertThatThrownBy(() -> repairs.diagnose(number, "CUSTOMER_DAMAGE", "NOT_COVERED"))
        .isInstanceOf(Problem.class);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.DIAGNOSE_REPAIR);
    repairs.diagnose(number, "NO_FAULT_FOUND", "COVERED");
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PERFORM_REPAIR);
    assertThatThrownBy(() -> answer.answer(number, true)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("REP-01 withdrawn while a price is offered: its fee is due, then the goods go home")
  void withdrawn() throws Exception {
    CaseNumber number = walk(repairs.quoted());
    withdraw(number);
    assertThatThrownBy(() -> answer.answer(number, true)).isInstanceOf(Problem.class);
    assertThat(fixture.runningClocks(number)).containsExactly("repairFee");
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).isEmpty();
    pay(number);
    assertThat(kept(number)).isEqualTo(2500);
    assertWithdrawn(number);

    CaseNumber unpaid = walk(repairs.agreed());
    withdraw(unpaid);
    driver.fireTimer(unpaid, "Timer_FeeOverdue");
    assertWithdrawn(unpaid);
  }

  @Test
  @DisplayName("REP-01 paid for and withdrawn: before the work less its fee, after it nothing back")
  void paid_and_withdrawn() throws Exception {
    CaseNumber before = paid();
    withdraw(before);
    assertThat(kept(before)).isEqualTo(2500);
    assertWithdrawn(before);

    CaseNumber failed = paid();
    repairs.perform(failed, "REPAIRED");
    repairs.test(failed, false);
    withdraw(failed);
    assertThat(kept(failed)).isZero();

    CaseNumber untested = paid();
    repairs.perform(untested, "REPAIRED");
    withdraw(untested);
    assertThat(kept(untested)).isEqualTo(8000);
    assertWithdrawn(untested);

    CaseNumber home = paid();
    repairs.perform(home, "REPAIRED");
    repairs.test(home, true);
    withdraw(home);
    assertThat(kept(home)).isEqualTo(8000);
    assertThat(cases.get(home).deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("RET-09 LAW-01 GB: what was paid for, recalled or goodwill is no try of the seller")
  void no_tries() throws Exception {
    String order = fixture.movedTo(repairs.orderOf(200), "GB");
    CaseNumber paid = repairs.open(order);
    repairs.arrive(paid);
    answer.answer(repairs.quoted(paid), true);
    driver.runJobs(paid);
    pay(paid);
    mend(paid);
    CaseNumber recalled = repairs.recalled(order);
    repairs.diagnose(recalled, "FAULT_CONFIRMED", "COVERED");
    mend(recalled);
    CaseNumber goodwill = repairs.open(order);
    repairs.arrive(goodwill);
    repairs.diagnose(goodwill, "CUSTOMER_DAMAGE", "COVERED");
    mend(goodwill);

    CaseNumber first = repairs.open(order);
    repairs.arrive(first);
    repairs.diagnose(first, "FAULT_CONFIRMED", "COVERED");
    assertThat(fixture.tasks(first)).containsExactly(RepairElements.PERFORM_REPAIR);
    mend(first);

    CaseNumber dropped = repairs.open(order);
    repairs.arrive(dropped);
    answer.answer(repairs.quoted(dropped), true);
    driver.runJobs(dropped);
    pay(dropped);
    assertThat(fixture.tasks(dropped))
        .as("who pays may have a repair, however often one failed")
        .containsExactly(RepairElements.PERFORM_REPAIR);
  }

  private void mend(CaseNumber number) {
    repairs.perform(number, "REPAIRED");
    repairs.test(number, true);
    confirm.confirm(number, true, null);
    driver.runJobs(number);
  }

  private void assertWithdrawn(CaseNumber number) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(fixture.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
  }

  private CaseNumber paid() throws Exception {
    CaseNumber number = walk(repairs.agreed());
    pay(number);
    return number;
  }

  private void withdraw(CaseNumber number) {
    withdraw.withdraw(number, "No.", null);
    driver.runJobs(number);
  }

  private ResultActions say(CaseNumber number, String agreed) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/repair/quotation")
            .with(httpBasic("agent", "agent"))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"agreed\": " + agreed + "}"));
  }

  private void pay(CaseNumber number) throws Exception {
    String id = askPayment.ask(number, null).id().toString();
    http.perform(
            post("/api/v1/demo/payments/" + id + "/pay")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isOk());
    driver.runJobs(number);
  }

  private long kept(CaseNumber number) {
    return jdbc.sql(
            """
            select coalesce(sum(kept), 0) from payment_receipt
            where payment_id in (select id from customer_payment where case_number = ?)
            """)
        .param(number.value())
        .query(Long.class)
        .single();
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  private void assertOver(CaseNumber number, String ground) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.REFUSED);
    assertThat(cases.get(number).state().ending().ground()).isEqualTo(ground);
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(fixture.tasks(number)).isEmpty();
  }
}

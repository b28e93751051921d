package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.ClaimLosses;
import io.recourse.carrierclaims.Loss;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.loandevices.AskLoan;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.KeepDevices;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanDevice;
import io.recourse.loandevices.TakeBackLoan;
import io.recourse.loandevices.process.LoanElements;
import io.recourse.payments.AskPayment;
import io.recourse.payouts.PayoutBook;
import io.recourse.relatedcases.CaseLinks;
import io.recourse.shipping.BookParcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A device is lent while a repair lasts: out, due, chased, back, looked at, charged, over. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoanDeviceProcessTest {

  @Autowired Loans loans;
  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture returns;
  @Autowired AskLoan ask;
  @Autowired AskPayment payment;
  @Autowired BookParcel parcels;
  @Autowired Parcels booked;
  @Autowired KeepDevices keep;
  @Autowired TakeBackLoan takeBack;
  @Autowired WithdrawCase withdraw;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired DevicePool pool;
  @Autowired ClaimLosses losses;
  @Autowired ClaimBook claims;
  @Autowired CaseLinks links;
  @Autowired PayoutBook payouts;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(LoanElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName(
      "a VIP has a device without deposit: sent with a label, told when due, back, in stock")
  void outAndBack() {
    CaseNumber loan = walk(loans.outForFree());
    CaseNumber repair = loans.of(loan).repair();
    assertThat(loans.stateOfDevice(loan)).isEqualTo("OUT");
    assertThat(returns.parcelsTo(loan, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    assertThat(returns.parcelsTo(loan, ParcelDirection.RETURN)).hasSize(1);
    assertThat(returns.runningClocks(loan)).containsExactly("returnLoan");
    assertThatThrownBy(() -> ask.ask(repair)).as("one at a time").isInstanceOf(Problem.class);
    assertThatThrownBy(() -> withdraw.withdraw(loan, "Too late.", null))
        .isInstanceOf(Problem.class);
    returns.parcel(loan, ParcelStatus.DELIVERED);
    assertThat(returns.mails(loan)).doesNotContain("loanDue");
    loans.home(loan, 1);
    loans.look(loan);
    assertThat(returns.mails(loan)).as("told once").containsOnlyOnce("loanDue");
    loans.home(loan, 6);
    assertThat(returns.mails(loan)).endsWith("loanDue");
    returns.latest(loan, ParcelStatus.IN_TRANSIT);
    loans.home(loan, 30);
    assertThat(returns.tasks(loan)).as("only the carrier can be late").isEmpty();
    returns.latest(loan, ParcelStatus.DELIVERED);
    assertThat(loans.stateOfDevice(loan)).isEqualTo("BACK");
    String serial = loans.of(loan).serial();
    assertThatThrownBy(() -> keep.stands(serial, LoanDevice.State.IN_STOCK))
        .as("to be looked at first")
        .hasMessageContaining("not over");
    loans.checkIn(loan, "WORN", 0);
    assertThat(loans.stateOfDevice(loan)).isEqualTo("IN_STOCK");
    assertThat(cases.get(loan).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.mails(loan)).endsWith("loanEnded");
  }

  @Test
  @DisplayName("a deposit is paid before it is sent, and goes back with the device")
  void deposit() {
    CaseNumber loan = walk(loans.asked("DE"));
    assertThat(loans.stateOfDevice(loan)).isEqualTo("RESERVED");
    assertThat(returns.mailText(loan, "loanDeposit")).contains("50.00").contains("/pay/");
    var unused = loans.paid(loan);
    assertThat(loans.stateOfDevice(loan)).isEqualTo("OUT");
    takeBack.isHere(loans.of(loan).serial());
    driver.runJobs(loan);
    assertThatThrownBy(() -> loans.checkIn(loan, "GOOD", 100)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> loans.checkIn(loan, "DAMAGED", 25001)).isInstanceOf(Problem.class);
    driver.fireTimer(loan, "Timer_LoanCheckInOver");
    returns.settle(loan);
    assertThat(returns.paid(loan)).isEqualTo(5000);
    assertThat(loans.stateOfDevice(loan)).as("still to be looked at").isEqualTo("BACK");
    CaseNumber lapsed = walk(loans.asked("DE"));
    driver.fireTimer(lapsed, "Timer_LoanDepositOver");
    assertThat(loans.stateOfDevice(lapsed)).isEqualTo("IN_STOCK");
    assertThat(cases.get(lapsed).deriveStatus()).isEqualTo(CaseStatus.EXPIRED);
    CaseNumber off = walk(loans.asked("DE"));
    String label =
        parcels.bookLoan(off, ParcelDirection.BACK_TO_CUSTOMER, off + "/loan").trackingNumber();
    withdraw.withdraw(off, "I found another.", null);
    driver.runJobs(off);
    assertThat(booked.get(off, label).status()).isEqualTo(ParcelStatus.VOIDED);
    assertThat(loans.of(off).state()).isEqualTo(Loan.State.WITHDRAWN);
    assertThat(loans.stateOfDevice(off)).isEqualTo("IN_STOCK");
  }

  @Test
  @DisplayName(
      "overdue it is asked for, given more time, and lost: of the deposit nothing goes back")
  void overdue() {
    CaseNumber loan = walk(loans.overdue("DE"));
    assertThat(returns.runningClocks(loan)).containsExactly("chaseLoan");
    returns.finish(loan, LoanElements.CHASE, "agent", Map.of("outcome", "EXTEND", "days", 5));
    assertThat(returns.runningClocks(loan)).containsExactly("returnLoan");
    CaseNumber turnsUp = walk(loans.overdue("DE"));
    returns.latest(turnsUp, ParcelStatus.DELIVERED);
    assertThat(returns.tasks(turnsUp)).containsExactly(LoanElements.CHECK_IN);
    CaseNumber lost = walk(loans.overdue("DE"));
    driver.fireTimer(lost, "Timer_LoanChaseOver");
    assertThat(loans.stateOfDevice(lost)).isEqualTo("LOST");
    driver.fireTimer(lost, "Timer_LoanDecisionOver");
    returns.settle(lost);
    assertThat(loans.of(lost).charge().charged()).isEqualTo(5000);
    assertThat(returns.paid(lost)).as("the deposit is kept").isZero();
    CaseNumber said = walk(loans.overdue("DE"));
    returns.finish(said, LoanElements.CHASE, "agent", Map.of("outcome", "LOST"));
    returns.finish(said, LoanElements.DECIDE, "finance", Map.of("decision", "WAIVE"));
    assertThat(returns.tasks(said))
        .as("waived: the deposit goes back once somebody else approves")
        .containsExactly("Task_ApproveRefund");
  }

  @Test
  @DisplayName("damage is charged as finance decides, from the deposit first, the rest by a link")
  void damaged() {
    CaseNumber part = walk(loans.damaged("DE"));
    assertThatThrownBy(() -> loans.decide(part, 8001)).isInstanceOf(Problem.class);
    loans.decide(part, 3000);
    returns.settle(part);
    assertThat(returns.paid(part)).as("what is left of the deposit").isEqualTo(2000);
    assertThat(loans.stateOfDevice(part)).isEqualTo("DEFECTIVE");
    CaseNumber more = walk(loans.charged("DE"));
    assertThat(returns.mailText(more, "loanCharge")).contains("30.00");
    var unused = loans.paid(more);
    returns.settle(more);
    assertThat(returns.paid(more)).isZero();
    assertThat(loans.of(more).charge().paid()).isTrue();
    CaseNumber unpaid = walk(loans.charged("DE"));
    driver.fireTimer(unpaid, "Timer_LoanChargeOver");
    assertThat(cases.get(unpaid).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(loans.of(unpaid).charge().paid()).isFalse();
  }

  @Test
  @DisplayName("a device that a carrier lost, either way, costs the customer nothing")
  void neverArrived() {
    CaseNumber loan = walk(loans.out("DE"));
    returns.parcel(loan, ParcelStatus.LOST);
    returns.settle(loan);
    assertThat(returns.paid(loan)).isEqualTo(5000);
    assertThat(loans.stateOfDevice(loan)).isEqualTo("LOST");
    assertThat(claimed(loan)).as("of the carrier, what it is worth").isEqualTo(25000);
    CaseNumber lostComingBack = walk(loans.overdue("DE"));
    returns.latest(lostComingBack, ParcelStatus.LOST);
    returns.settle(lostComingBack);
    assertThat(returns.paid(lostComingBack)).as("we chose the carrier").isEqualTo(5000);
    assertThat(loans.stateOfDevice(lostComingBack)).isEqualTo("LOST");
    CaseNumber undelivered = walk(loans.out("DE"));
    returns.parcel(undelivered, ParcelStatus.RETURNED);
    assertThat(loans.stateOfDevice(undelivered)).isEqualTo("BACK");
    CaseNumber neverShipped = walk(loans.out("DE"));
    returns.parcel(neverShipped, ParcelStatus.VOIDED);
    assertThat(loans.stateOfDevice(neverShipped)).isEqualTo("BACK");
  }

  @Test
  @DisplayName(
      "LOG-07 a carrier silent on the way back is searched with; nobody chases the customer")
  void silentCarrier() {
    CaseNumber loan = walk(loans.due("DE"));
    returns.latest(loan, ParcelStatus.IN_TRANSIT);
    assertThat(returns.runningClocks(loan)).containsExactly("loanSearch");
    loans.silent(loan, 12);
    assertThat(returns.tasks(loan)).isEmpty();
    assertThat(returns.runningClocks(loan)).containsExactly("loanSearch");
    loans.silent(loan, 60);
    returns.settle(loan);
    assertThat(returns.paid(loan)).as("the customer owes nothing").isEqualTo(5000);
    assertThat(loans.stateOfDevice(loan)).isEqualTo("LOST");
    assertThat(claimed(loan)).isEqualTo(25000);
  }

  private long claimed(CaseNumber loan) {
    Loss loss =
        losses.found().stream().filter(it -> it.parent().equals(loan)).findFirst().orElseThrow();
    assertThat(losses.raise(loss)).isTrue();
    CaseNumber claim = links.of(loan).children().get(0).number();
    return claims.get(claim).worth().amount();
  }

  @Test
  @DisplayName("offered on the page of the repair by rule, asked for there, kept by the warehouse")
  void pages() throws Exception {
    String order = repairs.order();
    CaseNumber repair = repairs.open(order);
    String serial = loans.device();
    var customer = user(returns.customer(order)).roles("CUSTOMER");
    var warehouse = user("warehouse").roles("WAREHOUSE");
    http.perform(get("/portal/cases/" + repair).with(customer))
        .andExpect(content().string(Matchers.containsString("Loan washer")));
    http.perform(get("/api/v1/cases/" + repair + "/loan-device").with(customer))
        .andExpect(content().string(Matchers.containsString("\"amount\":5000")));
    http.perform(post("/portal/cases/" + repair + "/loan-device").with(customer).with(csrf()))
        .andExpect(redirectedUrlPattern("/portal/cases/RC-*"));
    http.perform(get("/portal/cases/" + repair).with(customer))
        .andExpect(content().string(Matchers.containsString("You have a loan device")));
    http.perform(post("/api/v1/cases/" + repair + "/loan-device").with(customer))
        .andExpect(status().isConflict());
    http.perform(
            put("/api/v1/loan-devices/" + serial)
                .with(warehouse)
                .contentType("application/json")
                .content("{\"sku\": \"X\", \"name\": \"X\", \"category\": \"appliances\"}"))
        .andExpect(status().is4xxClientError());
    http.perform(get("/work/loan-devices").with(warehouse))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Reserved")));
    http.perform(typed("TYPED-" + serial, "149,90").with(warehouse).with(csrf()));
    http.perform(typed("WRONG-" + serial, "1.000").with(warehouse).with(csrf()));
    assertThat(pool.find("TYPED-" + serial).orElseThrow().worth())
        .isEqualTo(new Money(14990, "EUR"));
    assertThat(pool.find("WRONG-" + serial)).as("it can be read in two ways").isEmpty();
  }

  private static MockHttpServletRequestBuilder typed(String serial, String worth) {
    return post("/work/loan-devices")
        .param("serial", serial)
        .param("sku", "LOAN-WM")
        .param("name", "Loan washer")
        .param("category", "typed")
        .param("worth", worth)
        .param("currency", "EUR");
  }

  @Test
  @DisplayName(
      "a device that turns up after it counted as lost is graded, and charged for that only")
  void turnsUp() {
    CaseNumber asked = walk(lost());
    loans.decide(asked, 25000);
    turnUp(asked);
    assertThatThrownBy(() -> payment.ask(asked, null)).isInstanceOf(Problem.class);
    assertThat(returns.runningClocks(asked)).containsExactly("checkInLoan");
    loans.checkIn(asked, "DAMAGED", 3000);
    loans.decide(asked, 3000);
    returns.settle(asked);
    assertThat(returns.paid(asked)).as("what is left of the deposit").isEqualTo(2000);
    assertThat(loans.stateOfDevice(asked)).isEqualTo("DEFECTIVE");
    CaseNumber undecided = walk(lost());
    returns.latest(undecided, ParcelStatus.DELIVERED);
    assertThat(loans.stateOfDevice(undecided)).as("by its carrier's scan").isEqualTo("BACK");
    assertThat(returns.tasks(undecided)).containsExactly(LoanElements.CHECK_IN);
    driver.fireTimer(undecided, "Timer_LoanCheckInOver");
    returns.settle(undecided);
    assertThat(returns.paid(undecided)).isEqualTo(5000);
    assertThat(loans.stateOfDevice(undecided)).as("still to be looked at").isEqualTo("BACK");
  }

  @Test
  @DisplayName("one found after its loan was over is graded too, and what was paid goes back")
  void turnsUpLate() {
    CaseNumber paid = walk(loans.outForFree());
    loans.home(paid, 30);
    returns.finish(paid, LoanElements.CHASE, "agent", Map.of("outcome", "LOST"));
    loans.decide(paid, 25000);
    var unused = loans.paid(paid);
    assertThat(cases.get(paid).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    String serial = loans.of(paid).serial();
    assertThatThrownBy(() -> keep.stands(serial, LoanDevice.State.IN_STOCK))
        .as("to be looked at first")
        .hasMessageContaining("counts as lost");
    turnUp(paid);
    assertThat(returns.tasks(paid)).containsExactly(LoanElements.CHECK_IN);
    assertThat(cases.get(paid).isEnded()).isFalse();
    loans.checkIn(paid, "GOOD", 0);
    returns.settle(paid);
    assertThat(returns.paid(paid)).as("what was charged").isEqualTo(25000);
    assertThat(loans.stateOfDevice(paid)).isEqualTo("IN_STOCK");
    assertThat(cases.get(paid).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    CaseNumber carriers = walk(loans.overdue("DE"));
    returns.latest(carriers, ParcelStatus.LOST);
    turnUp(carriers);
    loans.checkIn(carriers, "WORN", 0);
    returns.settle(carriers);
    assertThat(returns.paid(carriers)).as("the deposit goes back once").isEqualTo(5000);
    assertThat(loans.stateOfDevice(carriers)).isEqualTo("IN_STOCK");
    assertThatThrownBy(() -> takeBack.isHere(serial)).hasMessageContaining("No loan has");
  }

  @Test
  @DisplayName("REP-01 a present without an order of ours is stood in for too, deposit and all")
  void ofNoOrder() {
    CaseNumber repair = repairs.ofNoOrder(returns.customer(repairs.order()));
    jdbc.sql("update product set category = 'appliances' where sku = ?")
        .param(cases.get(repair).lines().get(0).sku())
        .update();
    CaseNumber loan = walk(loans.ask(repair));
    assertThat(cases.get(loan).orderNumber()).isNull();
    assertThat(returns.mailText(loan, "loanDeposit")).contains("50.00");
    var unused = loans.paid(loan);
    assertThat(returns.parcelsTo(loan, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
    turnUp(loan);
    loans.checkIn(loan, "GOOD", 0);
    assertThat(loans.stateOfDevice(loan)).isEqualTo("IN_STOCK");
    assertThat(payouts.ofCase(loan))
        .as("the deposit goes back")
        .singleElement()
        .satisfies(it -> assertThat(it.amount()).isEqualTo(new Money(5000, "EUR")));
  }

  private CaseNumber lost() {
    CaseNumber loan = loans.overdue("DE");
    returns.finish(loan, LoanElements.CHASE, "agent", Map.of("outcome", "LOST"));
    return loan;
  }

  private void turnUp(CaseNumber loan) {
    takeBack.isHere(loans.of(loan).serial());
    driver.runJobs(loan);
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}

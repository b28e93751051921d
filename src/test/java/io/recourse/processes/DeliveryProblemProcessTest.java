package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseProcesses;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.OrderedParcel;
import io.recourse.deliveries.ProblemBook;
import io.recourse.deliveries.ProblemKind;
import io.recourse.deliveries.process.DeliveryElements;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.orders.Orders;
import io.recourse.policy.LocalDays;
import io.recourse.refunds.ReserveRefund;
import io.recourse.refunds.RoomToRefund;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Late, missing, incomplete, refused and damaged deliveries, each walked to its end. */
@RecourseTest
class DeliveryProblemProcessTest {

  @Autowired Deliveries deliveries;
  @Autowired ProblemBook book;
  @Autowired LocalDays days;
  @Autowired JdbcClient jdbc;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired ReopenCase reopen;
  @Autowired WithdrawCase withdraw;
  @Autowired ContestOutcome contest;
  @Autowired CaseProcesses processes;
  @Autowired Orders orders;
  @Autowired RoomToRefund room;
  @Autowired ReserveRefund reserve;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc http;

  @Test
  @DisplayName(
      "RET-10 TRI-10 late: an additional period, then the money; who waits on is asked first")
  void late() {
    CaseNumber ended = deliveries.late(Remedy.REFUND);
    assertThat(returns.mails(ended)).containsExactly("lateGoods");
    assertThat(returns.runningClocks(ended)).contains("lateGoods");
    driver.fireTimer(ended, "Timer_GoodsTermOver");
    returns.settle(ended);
    assertThat(returns.paid(ended)).isEqualTo(4000);
    assertThat(returns.events(ended))
        .containsSubsequence("DecisionTaken", "LineApproved", "RefundReserved");
    assertThat(returns.returnedPieces(ended, LAMPS)).isEqualTo(1);
    assertThat(outcome(ended)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.clock(ended, "lateGoods")).isEqualTo("BREACHED");

    CaseNumber waits = deliveries.late(Remedy.KEEP);
    driver.fireTimer(waits, "Timer_GoodsTermOver");
    deliveries.say(waits, DeliveryWord.WAIT);
    assertThat(returns.runningClocks(waits)).as("another period").contains("lateGoods");
    driver.fireTimer(waits, "Timer_GoodsTermOver");
    driver.fireTimer(waits, "Timer_AnswerTermOver");
    returns.settle(waits);
    assertThat(returns.paid(waits)).as("silence is no consent to wait").isEqualTo(4000);
  }

  @Test
  @DisplayName("RET-10 what nobody told as delivered is not missing: first not due, then late")
  void notMissingYet() {
    String due = deliveries.promised(2, 5);
    assertThatThrownBy(() -> deliveries.report(due, Reason.NOT_RECEIVED, Remedy.REFUND))
        .satisfies(says("delivery.notDueYet"));
    String late = deliveries.undelivered(40);
    CaseNumber number = deliveries.report(late, Reason.NOT_RECEIVED, Remedy.REFUND);
    assertThat(book.find(number).orElseThrow().kind()).isEqualTo(ProblemKind.LATE);
    assertThat(returns.mails(number)).containsExactly("lateGoods");
    driver.fireTimer(number, "Timer_GoodsTermOver");
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
  }

  @Test
  @DisplayName(
      "RET-10 POL-01 told long after the delivery it is a person's, and is not searched for")
  void toldLongAgo() {
    CaseNumber missing = deliveries.report(returns.order(90), Reason.NOT_RECEIVED, Remedy.REFUND);
    assertThat(returns.tasks(missing)).containsExactly(DeliveryElements.DECIDE);
    assertThat(returns.mails(missing)).containsExactly("decideDelivery");
    CaseNumber damaged = deliveries.report(returns.order(90), Reason.DAMAGED, Remedy.REFUND);
    assertThat(returns.mails(damaged)).as("has its rights").containsExactly("proveDelivery");
  }

  @Test
  @DisplayName("RET-10 late: goods that came meanwhile end the report and free their pieces")
  void arrived() {
    String order = deliveries.undelivered(40);
    CaseNumber told = deliveries.report(order, Reason.LATE, Remedy.REFUND);
    deliveries.delivered(order);
    driver.fireTimer(told, "Timer_GoodsTermOver");
    assertThat(outcome(told)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.paid(told)).isZero();
    assertThat(returns.openPieces(told, LAMPS)).isEqualTo(2);

    CaseNumber said = deliveries.late(Remedy.REFUND);
    deliveries.say(said, DeliveryWord.ARRIVED);
    assertThat(returns.mails(said)).containsExactly("lateGoods", "deliveryArrived");
    assertThatThrownBy(() -> deliveries.say(said, DeliveryWord.ARRIVED))
        .isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("RET-10 a parcel and a carrier that are told after the report are learned of")
  void toldLater() {
    String order = returns.order(3);
    CaseNumber number = deliveries.report(order, Reason.NOT_RECEIVED, Remedy.REFUND);
    assertThat(book.find(number).orElseThrow().parcel()).isNull();
    String tracking = deliveries.parcel(order, ParcelStatus.DELIVERED);
    deliveries.say(number, DeliveryWord.NOT_RECEIVED);
    assertThat(book.find(number).orElseThrow().parcel())
        .isEqualTo(new OrderedParcel(tracking, "GLS"));
  }

  @Test
  @DisplayName("RET-10 who reports it says which of several parcels went wrong")
  void parcelNamed() throws Exception {
    String order = returns.order(3);
    String first = deliveries.parcel(order, ParcelStatus.DELIVERED);
    String second = "Q-" + order;
    int told =
        jdbc.sql(
                """
                insert into order_parcel (order_number, tracking_number, seq, lines)
                select order_number, ?, 1, lines from order_parcel where tracking_number = ?
                """)
            .params(second, first)
            .update();
    assertThat(told).isEqualTo(1);
    CaseNumber number = deliveries.report(order, Reason.NOT_RECEIVED, Remedy.REFUND);
    String taken = book.find(number).orElseThrow().parcel().trackingNumber();
    String other = taken.equals(first) ? second : first;

    name(number, "NO-SUCH", 422);
    name(number, other, 204);
    assertThat(book.find(number).orElseThrow().parcel().trackingNumber()).isEqualTo(other);
    assertThat(returns.events(number)).contains("DeliveryParcelNamed");
  }

  private void name(CaseNumber number, String parcel, int expected) throws Exception {
    http.perform(
            post("/api/v1/cases/" + number + "/delivery/parcel")
                .contentType("application/json")
                .content("{\"parcel\": \"" + parcel + "\"}")
                .with(user("agent").roles("AGENT")))
        .andExpect(status().is(expected));
  }

  @Test
  @DisplayName("RET-10 bad reports are refused: not due yet, arrived already, two kinds in one")
  void refusedAtTheDoor() {
    assertThatThrownBy(
            () -> deliveries.report(deliveries.undelivered(3), Reason.LATE, Remedy.REFUND))
        .satisfies(says("delivery.notDueYet"));
    String american = deliveries.undelivered(3);
    jdbc.sql("update shop_order set country = 'US' where number = ?").param(american).update();
    LocalDate due = days.countedFrom(returns.now().minus(Duration.ofDays(5)), "US").plusDays(14);
    assertThatThrownBy(() -> deliveries.report(american, Reason.LATE, Remedy.REFUND))
        .as("the day where it is delivered")
        .satisfies(
            refused ->
                assertThat(((Problem) refused).errors().get(0).phrase().arguments())
                    .containsExactly(due.toString()));
    assertThatThrownBy(() -> deliveries.report(returns.order(3), Reason.LATE, Remedy.REFUND))
        .satisfies(says("delivery.arrivedAlready"));
    assertThatThrownBy(() -> deliveries.report(returns.order(3), Reason.SIZE, Remedy.REFUND))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> deliveries.report(returns.order(3), Reason.DAMAGED, Remedy.REPAIR))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> returns.open(ReturnsFixture.line(LAMPS, 1, Reason.NOT_RECEIVED)))
        .satisfies(says("line.neverReceived"));
  }

  @Test
  @DisplayName("RET-10 missing: declared, searched for with the carrier, sent again when lost")
  void missing() {
    CaseNumber lost = deliveries.searched(Remedy.EXCHANGE);
    deliveries.found(lost, "LOST");
    assertThat(returns.parcelsTo(lost, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(returns.mails(lost))
        .containsExactly("declareMissing", "deliverySearch", "deliverySentAgain");
    assertThat(outcome(lost)).isEqualTo(CaseStatus.CLOSED);

    CaseNumber byDefault = deliveries.searched(Remedy.REFUND);
    driver.fireTimer(byDefault, "Timer_DeliverySearchOver");
    returns.settle(byDefault);
    assertThat(returns.paid(byDefault)).isEqualTo(4000);

    CaseNumber silent = deliveries.missing(Remedy.REFUND);
    driver.fireTimer(silent, "Timer_AnswerTermOver");
    assertThat(outcome(silent)).isEqualTo(CaseStatus.EXPIRED);
    assertThat(returns.openPieces(silent, LAMPS)).isEqualTo(2);

    CaseNumber here = deliveries.searched(Remedy.REFUND);
    deliveries.found(here, "ARRIVED");
    assertThat(outcome(here)).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RET-10 refused at the door: back with us it is paid back; else a person decides")
  void refusedDelivery() {
    CaseNumber back = deliveries.report(deliveries.undelivered(4), Reason.REFUSED_DELIVERY, null);
    deliveries.say(back, DeliveryWord.CAME_BACK);
    returns.settle(back);
    assertThat(returns.paid(back)).isEqualTo(4000);

    CaseNumber silent = deliveries.report(returns.order(4), Reason.REFUSED_DELIVERY, null);
    driver.fireTimer(silent, "Timer_GoodsTermOver");
    deliveries.decide(silent, "wait", "");
    assertThat(driver.waitsAt(silent)).contains("Gateway_AwaitGoods");
  }

  @Test
  @DisplayName("RET-10 damaged, incomplete: photo, decision, appeal, default; every node is walked")
  void decided() {
    CaseNumber photo = deliveries.report(returns.order(3), Reason.DAMAGED, Remedy.PRICE_REDUCTION);
    assertThat(returns.mails(photo)).containsExactly("proveDelivery");
    returns.evidence(photo);
    driver.runJobs(photo);
    deliveries.decide(photo, "reduce", "Keep it for a fifth less.");
    returns.settle(photo);
    assertThat(returns.paid(photo)).isEqualTo(800);

    CaseNumber refused = deliveries.decided(Reason.MISSING_PART, Remedy.REFUND);
    assertThatThrownBy(() -> deliveries.decide(refused, "refuse", "")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> deliveries.decide(refused, "wait", "")).isInstanceOf(Problem.class);
    deliveries.decide(refused, "refuse", "All pieces lie in the photo.");
    assertThat(outcome(refused)).isEqualTo(CaseStatus.REFUSED);
    var appealed = reopen.reopen(refused, "One is missing.", null);
    driver.runJobs(refused);
    assertThat(appealed).isNotNull();
    deliveries.decide(refused, "refund", "Granted after all.");
    returns.settle(refused);
    assertThat(returns.paid(refused)).isEqualTo(4000);

    CaseNumber stands = deliveries.decided(Reason.WRONG_ITEM, Remedy.REFUND);
    deliveries.decide(stands, "refuse", "It is the right one.");
    driver.fireTimer(stands, "Timer_AppealTermOver");
    assertThat(driver.instances(stands)).isEmpty();
    var again = reopen.reopen(stands, "Look again.", null);
    driver.runJobs(stands);
    assertThat(again).isNotNull();
    driver.fireTimer(stands, "Timer_DeliveryUndecided");
    returns.finish(
        stands, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));

    CaseNumber withdrawn = deliveries.late(Remedy.REFUND);
    withdraw.withdraw(withdrawn, "It came.", null);
    driver.runJobs(withdrawn);
    assertThat(returns.mails(withdrawn)).contains("deliveryWithdrawn");

    CaseNumber late = deliveries.late(Remedy.KEEP);
    driver.fireTimer(late, "Timer_GoodsTermOver");
    deliveries.say(late, DeliveryWord.ARRIVED);
    CaseNumber lost = deliveries.searched(Remedy.EXCHANGE);
    driver.fireTimer(lost, "Timer_DeliverySearchOver");
    CaseNumber proved = deliveries.searched(Remedy.REFUND);
    deliveries.found(proved, "PROVED");
    deliveries.decide(proved, "refund", "");
    CaseNumber said = deliveries.late(Remedy.REFUND);
    deliveries.say(said, DeliveryWord.ARRIVED);
    CaseNumber turnedUp = deliveries.searched(Remedy.REFUND);
    deliveries.say(turnedUp, DeliveryWord.ARRIVED);
    assertThat(outcome(turnedUp))
        .as("found while it was searched for")
        .isEqualTo(CaseStatus.CLOSED);
    CaseNumber express = deliveries.lateByExpress(500);
    returns.settle(express);
    CaseNumber unpaid = deliveries.lateByExpress(9000);
    assertThat(returns.openPieces(unpaid, LAMPS)).as("free while money is owed").isEqualTo(2);
    assertThatThrownBy(() -> withdraw.withdraw(unpaid, "It came.", null))
        .isInstanceOf(Problem.class);
    returns.finish(
        unpaid, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "dear"));
    assertThat(returns.mails(unpaid)).endsWith("refundRefused");
    assertThat(outcome(unpaid)).isEqualTo(CaseStatus.CLOSED);
    CaseNumber won = deliveries.reduced();
    var contested = contest.contest(won, "It is of no use.", null);
    assertThat(contested).isNotNull();
    driver.fireTimer(won, "Timer_ReviewOverdue");
    CaseNumber accepted = deliveries.reduced();
    driver.fireTimer(accepted, "Timer_ContestTermOver");
    List<String> all =
        List.of(
                contestedForNothing(),
                contestedAfterItsEnd(),
                won,
                accepted,
                photo,
                refused,
                stands,
                withdrawn,
                late,
                lost,
                proved,
                said,
                turnedUp,
                express,
                unpaid)
            .stream()
            .map(CaseNumber::value)
            .toList();
    assertThat(coverage.missed(DeliveryElements.PROCESS, all)).isEmpty();
  }

  @Test
  @DisplayName("RET-10 INT-07 reported on the portal and answered on its page, by the buyer only")
  void portal() throws Exception {
    String order = returns.order(3);
    String tracking = deliveries.parcel(order, ParcelStatus.DELIVERED);
    var buyer = user(returns.customer(order)).roles("CUSTOMER");
    http.perform(get("/portal/delivery-problems/new").with(buyer))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(LAMPS + "@" + order)));
    String place =
        http.perform(
                multipart("/portal/delivery-problems/new")
                    .param("submission", "s1")
                    .param("bought", LAMPS + "@" + order)
                    .param("pieces", "1")
                    .param("reason", "NOT_RECEIVED")
                    .param("remedy", "REFUND")
                    .with(csrf())
                    .with(buyer))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    http.perform(get(place).with(buyer))
        .andExpect(content().string(Matchers.containsString("NOT_RECEIVED")))
        .andExpect(content().string(Matchers.containsString(tracking)))
        .andExpect(content().string(Matchers.containsString("Kassel")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("CAME_BACK"))));
    http.perform(post(place + "/delivery").param("word", "CAME_BACK").with(csrf()).with(buyer))
        .andExpect(status().isForbidden());
    http.perform(post(place + "/delivery").param("word", "NOT_RECEIVED").with(csrf()).with(buyer))
        .andExpect(status().is3xxRedirection());
    CaseNumber number = new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
    driver.runJobs(number);
    assertThat(returns.task(number, DeliveryElements.SEARCH)).isNotNull();
    http.perform(
            post("/api/v1/cases/" + number + "/delivery")
                .contentType("application/json")
                .content("{\"word\": \"WAIT\"}")
                .with(user("agent").roles("AGENT")))
        .andExpect(status().isConflict());
  }

  @Test
  @DisplayName("RET-10 an order is late from the day it was promised for, kept with the order")
  void promised() {
    String late = deliveries.promised(6, -1);
    assertThat(deliveries.report(late, Reason.LATE, Remedy.REFUND)).isNotNull();
    String due = deliveries.promised(40, 1);
    assertThatThrownBy(() -> deliveries.report(due, Reason.LATE, Remedy.REFUND))
        .as("the shop's own term would be over")
        .satisfies(says("delivery.notDueYet"));
  }

  @Test
  @DisplayName("RET-10 what is kept for less costs less by a sum of the case, within the limit")
  void reducedBySum() {
    CaseNumber number = deliveries.decided(Reason.DAMAGED, Remedy.PRICE_REDUCTION);
    for (long beyond : List.of(0L, 2801L)) {
      assertThatThrownBy(() -> reduce(number, beyond)).satisfies(says("delivery.reductionBetween"));
    }
    assertThat(driver.waitsAt(number)).as("nothing changed").contains(DeliveryElements.DECIDE);
    reduce(number, 1234);
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1234);
    assertThat(returns.events(number)).contains("DeliveryReduced");
    assertThat(outcome(number)).isEqualTo(CaseStatus.CLOSED);
  }

  private void reduce(CaseNumber number, long amount) {
    returns.finish(
        number,
        DeliveryElements.DECIDE,
        "returns",
        Map.of("decision", "reduce", "amount", amount, "note", "Scratched."));
  }

  @Test
  @DisplayName("RET-10 who got less than asked contests it; another person grants the rest")
  void contested() throws Exception {
    CaseNumber won = deliveries.reduced();
    assertThat(returns.mails(won)).contains("deliveryReduced");
    assertThat(returns.runningClocks(won)).containsExactly("contest");
    var buyer = user(returns.customer(cases.get(won).orderNumber())).roles("CUSTOMER");
    http.perform(get("/portal/cases/" + won).with(buyer))
        .andExpect(content().string(Matchers.containsString("/portal/cases/" + won + "/contest")));
    http.perform(
            post("/portal/cases/" + won + "/contest")
                .param("reason", "It is of no use.")
                .with(csrf())
                .with(buyer))
        .andExpect(status().is3xxRedirection());
    overturn(won, "returns", 403);
    overturn(won, "uninvolved", 200);
    returns.settle(won);
    assertThat(returns.paid(won)).as("800 before, the rest now").isEqualTo(4000);
    assertThat(returns.returnedPieces(won, LAMPS)).isEqualTo(1);
    assertThat(outcome(won)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.runningClocks(won)).isEmpty();

    CaseNumber lost = deliveries.reduced();
    var contested = contest.contest(lost, "It is of no use.", null);
    assertThat(contested).isNotNull();
    returns.finish(lost, "Task_ReviewContest", "lead", Map.of("decision", "confirm"));
    assertThat(returns.paid(lost)).isEqualTo(800);
    assertThat(outcome(lost)).isEqualTo(CaseStatus.CLOSED);
    assertThat(driver.instances(lost)).isEmpty();
  }

  @Test
  @DisplayName("RET-10 a reduction is taken off once, of a line that is all contested, of any size")
  void contestedWhole() throws Exception {
    for (long reduction : List.of(200L, 600L)) {
      CaseNumber won = deliveries.penReduced(reduction);
      assertThat(contest.contest(won, "It does not write.", null)).isNotNull();
      overturn(won, "uninvolved", 200);
      returns.settle(won);
      assertThat(returns.paid(won)).as("after " + reduction).isEqualTo(900);
      assertThat(returns.returnedPieces(won, PEN)).isEqualTo(1);
      assertThat(outcome(won)).isEqualTo(CaseStatus.CLOSED);
    }
  }

  /** Everything that the order paid goes back beside the case before its contest is won. */
  private CaseNumber contestedForNothing() {
    CaseNumber number = deliveries.penReduced(600);
    var contested = contest.contest(number, "It does not write.", null);
    assertThat(contested).isNotNull();
    Money left = room.left(orders.find(contested.orderNumber()).orElseThrow());
    assertThat(reserve.reserve(number, number + "/indemnity", List.of(), left, "Goodwill"))
        .isNotNull();
    returns.finish(number, "Task_ReviewContest", "lead", Map.of("decision", "overturn"));
    assertThat(returns.paid(number)).as("the reduction only").isEqualTo(600);
    assertThat(outcome(number)).isEqualTo(CaseStatus.CLOSED);
    assertThat(driver.instances(number)).isEmpty();
    return number;
  }

  /** Its window runs, and the version that closed it ended without waiting for a contest. */
  private CaseNumber contestedAfterItsEnd() {
    CaseNumber number = deliveries.reduced();
    transaction.executeWithoutResult(
        begun -> processes.stop(DeliveryElements.PROCESS, number, "older version"));
    assertThat(contest.contest(number, "It is of no use.", null)).isNotNull();
    returns.finish(number, "Task_ReviewContest", "lead", Map.of("decision", "overturn"));
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(4000);
    assertThat(outcome(number)).isEqualTo(CaseStatus.CLOSED);
    return number;
  }

  private void overturn(CaseNumber number, String lead, int expected) throws Exception {
    String task = returns.task(number, "Task_ReviewContest").getId();
    http.perform(
            post("/api/v1/tasks/" + task + "/complete")
                .contentType("application/json")
                .content("{\"values\": {\"decision\": \"overturn\"}}")
                .with(user(lead).roles("LEAD")))
        .andExpect(status().is(expected));
  }

  @Test
  @DisplayName("RET-10 late by express: what was paid above standard delivery is paid back, once")
  void expressLate() {
    String order = deliveries.express(6, -2, 500);
    CaseNumber late = deliveries.report(order, Reason.LATE, Remedy.KEEP);
    deliveries.say(late, DeliveryWord.ARRIVED);
    assertThat(returns.mailText(late, "expressLate")).contains("€3.00");
    assertThat(returns.paid(late)).isEqualTo(300);
    assertThat(outcome(late)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.mails(late)).containsExactly("lateGoods", "expressLate", "refunded");
    assertThat(returns.openPieces(late, LAMPS)).isEqualTo(2);

    deliveries.delivered(order);
    assertThatThrownBy(() -> deliveries.report(order, Reason.LATE, Remedy.REFUND))
        .as("paid back already")
        .satisfies(says("delivery.arrivedAlready"));

    CaseNumber never =
        deliveries.report(deliveries.express(6, -2, 500), Reason.LATE, Remedy.REFUND);
    driver.fireTimer(never, "Timer_GoodsTermOver");
    returns.settle(never);
    returns.settle(never);
    assertThat(returns.paid(never)).as("the lamp and what express cost more").isEqualTo(4300);

    CaseNumber standard = deliveries.late(Remedy.KEEP);
    deliveries.say(standard, DeliveryWord.ARRIVED);
    assertThat(returns.mails(standard)).containsExactly("lateGoods", "deliveryArrived");
  }

  @Test
  @DisplayName("RET-10 told as delivered and lost: express goes back, too; not to who stays silent")
  void expressMissing() {
    CaseNumber lost = missingByExpress();
    deliveries.say(lost, DeliveryWord.NOT_RECEIVED);
    deliveries.found(lost, "LOST");
    returns.settle(lost);
    returns.settle(lost);
    assertThat(returns.paid(lost)).as("the lamp and what express cost more").isEqualTo(4300);
    assertThat(returns.mails(lost)).contains("expressLate");

    CaseNumber silent = missingByExpress();
    driver.fireTimer(silent, "Timer_AnswerTermOver");
    assertThat(returns.paid(silent)).isZero();
    assertThat(outcome(silent)).isEqualTo(CaseStatus.EXPIRED);

    CaseNumber here = missingByExpress();
    deliveries.say(here, DeliveryWord.NOT_RECEIVED);
    deliveries.found(here, "ARRIVED");
    assertThat(returns.paid(here)).as("in time, as far as anybody knows").isZero();
  }

  /** Delivered in time, as the shop says. */
  private CaseNumber missingByExpress() {
    String order = deliveries.express(6, 1, 500);
    deliveries.delivered(order);
    return deliveries.report(order, Reason.NOT_RECEIVED, Remedy.REFUND);
  }

  @Test
  @DisplayName("RET-10 late is measured until the goods came, not until anybody told us")
  void expressInTime() {
    String order = deliveries.express(6, -2, 500);
    String tracking = deliveries.shipped(order);
    CaseNumber heard = deliveries.report(order, Reason.LATE, Remedy.KEEP);
    deliveries.told(tracking, ParcelStatus.DELIVERED, returns.now().minus(Duration.ofDays(4)));
    deliveries.say(heard, DeliveryWord.ARRIVED);
    assertThat(returns.mails(heard)).containsExactly("lateGoods", "deliveryArrived");
    assertThat(returns.paid(heard)).isZero();

    CaseNumber unknown =
        deliveries.report(deliveries.express(6, -2, 500), Reason.MISSING_PART, Remedy.REFUND);
    driver.fireTimer(unknown, "Timer_AnswerTermOver");
    deliveries.decide(unknown, "refund", "");
    returns.settle(unknown);
    assertThat(returns.paid(unknown)).as("nobody knows when it came").isEqualTo(4000);
  }

  private static Consumer<Throwable> says(String key) {
    return refused ->
        assertThat(((Problem) refused).errors())
            .anyMatch(error -> error.phrase().key().equals(key));
  }

  private CaseStatus outcome(CaseNumber number) {
    return cases.get(number).deriveStatus();
  }
}

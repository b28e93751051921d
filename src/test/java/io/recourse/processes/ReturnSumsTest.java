package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;
import static io.recourse.processes.ReturnsFixture.bought;
import static io.recourse.processes.ReturnsFixture.found;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Grade;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.inspection.Finding;
import io.recourse.inspection.Finding.Said;
import io.recourse.inspection.RecordInspection;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.settlement.PlanSettlement;
import io.recourse.settlement.PrepareRefund;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What several returns of one order bring together. */
@RecourseTest
class ReturnSumsTest {

  private static final int ROUNDS = 20;

  @Autowired ReturnsFixture returns;
  @Autowired RecordInspection recordInspection;
  @Autowired PlanSettlement planSettlement;
  @Autowired PrepareRefund prepareRefund;
  @Autowired QuoteReturn quoteReturn;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("RFD-06 two inspections of one order at once never lose the delivery cost")
  void inspections_at_once() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        String order =
            returns.order(2, 7_500, 500, bought(1, "CUP", 1, 3_000), bought(2, "LAMP", 1, 4_000));
        CaseNumber one = arrived(order, null, 1, 1);
        CaseNumber other = arrived(order, null, 2, 1);
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<Void> first =
            CompletableFuture.runAsync(() -> settle(one, 1, together), hands);
        CompletableFuture<Void> second =
            CompletableFuture.runAsync(() -> settle(other, 2, together), hands);
        CompletableFuture.allOf(first, second).get();
        assertThat(reserved(order)).as("round " + round).isEqualTo(7_500);
      }
    } finally {
      hands.shutdownNow();
    }
  }

  @Test
  @DisplayName("RFD-06 a free piece returned first counts: the delivery cost comes with the last")
  void free_piece_first() {
    String order =
        returns.order(2, 6_499, 499, bought(1, "LAMP", 1, 6_000), bought(2, "MUG", 1, 0));
    CaseNumber free = returned(order, null, 2, 1);
    assertThat(returns.ledger(free)).isEmpty();
    assertThat(returns.returnedPieces(free, 2)).isEqualTo(1);
    CaseNumber lamp = returned(order, null, 1, 1);
    assertThat(returns.paid(lamp)).isEqualTo(6_499);
  }

  @Test
  @DisplayName("RFD-06 a free piece returned last brings the delivery cost")
  void free_piece_last() {
    String order =
        returns.order(2, 6_499, 499, bought(1, "LAMP", 1, 6_000), bought(2, "MUG", 1, 0));
    CaseNumber lamp = returned(order, null, 1, 1);
    CaseNumber free = returned(order, null, 2, 1);
    assertThat(returns.paid(lamp)).isEqualTo(6_000);
    assertThat(returns.paid(free)).isEqualTo(499);
  }

  @Test
  @DisplayName("LAW-02 of an express delivery the price of the standard one comes back")
  void express_delivery() {
    String order = returns.order(2, 3_500, 1_500, bought(1, "CUP", 1, 2_000));
    returns.standardShipping(order, 499);
    QuoteLine cup = new QuoteLine(1, 1, Reason.UNWANTED, Remedy.REFUND, null);
    assertThat(quoteReturn.quote(order, List.of(cup), null).total().amount()).isEqualTo(2_499);
    assertThat(returns.paid(returned(order, null, 1, 1))).isEqualTo(2_499);
  }

  @Test
  @DisplayName("RFD-06 pieces whose value the way back ate count as returned")
  void eaten_by_freight() {
    String order = returns.order(2, 2 * 400 + 499, 499, bought(1, "PIN", 2, 400));
    CaseNumber first = returned(order, "LABEL", 1, 1);
    CaseNumber second = returned(order, "LABEL", 1, 1);
    assertThat(returns.ledger(first)).isEmpty();
    assertThat(returns.returnedPieces(first, 1)).isEqualTo(2);
    assertThat(returns.paid(second)).isEqualTo(499);
  }

  @Test
  @DisplayName("RFD-06 a voucher on the whole order is taken from each line by its share")
  void voucher_on_the_order() {
    String order =
        returns.order(2, 9_000, 0, bought(1, "LAMP", 1, 6_000), bought(2, "CUP", 1, 4_000));
    QuoteLine lamp = new QuoteLine(1, 1, Reason.UNWANTED, Remedy.REFUND, null);
    assertThat(quoteReturn.quote(order, List.of(lamp), null).total().amount()).isEqualTo(5_400);
    assertThat(returns.paid(returned(order, null, 1, 1))).isEqualTo(5_400);
    assertThat(returns.paid(returned(order, null, 2, 1))).isEqualTo(3_600);
  }

  @Test
  @DisplayName("POL-03 limits judge what the piece cost, not its list price")
  void value_after_discount() {
    String cheap = returns.order(2, 1_000, 0, bought(1, "LAMP", 1, 10_000));
    QuoteLine faulty = new QuoteLine(1, 1, Reason.DEFECTIVE, null, null);
    QuoteLine unwanted = new QuoteLine(1, 1, Reason.UNWANTED, null, null);
    String dear = returns.order(2, 10_000, 0, bought(1, "LAMP", 1, 10_000));
    var quotedCheap = quoteReturn.quote(cheap, List.of(faulty, unwanted).subList(0, 1), null);
    assertThat(quotedCheap.lines().get(0).evidence()).isEqualTo("NONE");
    assertThat(quoteReturn.quote(dear, List.of(faulty), null).lines().get(0).evidence())
        .isNotEqualTo("NONE");
    assertThat(quoteReturn.quote(cheap, List.of(unwanted), null).lines().get(0).automatic())
        .isTrue();
  }

  @Test
  @DisplayName("RFD-06 the quote of an exchange promises no money")
  void exchange_is_no_money() {
    String order = returns.order(2);
    QuoteLine cup = new QuoteLine(CUPS, 1, Reason.UNWANTED, Remedy.REFUND, null);
    QuoteLine lamp = new QuoteLine(LAMPS, 1, Reason.SIZE, Remedy.EXCHANGE, null);
    var quote = quoteReturn.quote(order, List.of(cup, lamp), null);
    assertThat(quote.total().amount()).isEqualTo(1_500);
    assertThat(quote.lines().get(1).eligible()).isTrue();
    assertThat(quote.lines().get(1).amount().amount()).isZero();
  }

  @Test
  @DisplayName("RET-01 accepted pieces of a partly accepted line are ours once they are paid")
  void partly_accepted_is_disposed() {
    CaseNumber number = returns.open(line(CUPS, 3, Reason.UNWANTED), line(PEN, 1, Reason.PRICE));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, found(CUPS, 3, 2), found(PEN, 1, 1));
    returns.settle(number);
    assertThat(returns.lineOf(number, 1).goods()).isEqualTo(GoodsState.DISPOSED);
    assertThat(returns.returnedPieces(number, CUPS)).isEqualTo(2);
    assertThat(returns.openPieces(number, CUPS)).isEqualTo(1);
  }

  @Test
  @DisplayName("RET-08 pieces of one line have several grades and dispositions")
  void several_conditions_on_a_line() {
    CaseNumber number = returns.open(line(CUPS, 3, Reason.DEFECTIVE));
    returns.run(number);
    if (returns.task(number, "Task_DecideReturn") == null) {
      returns.evidence(number);
      returns.run(number);
    }
    if (returns.task(number, "Task_DecideReturn") != null) {
      returns.finish(
          number,
          "Task_DecideReturn",
          "returns",
          Map.of(
              "decision", "approve", "lines", List.of(Map.of("line", CUPS, "remedy", "REFUND"))));
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, condition(2, 2, "A", "RESTOCK"), condition(1, 1, "D", "SCRAP"));
    returns.settle(number);

    assertThat(returns.lineOf(number, 1).acceptedQuantity()).isEqualTo(2);
    assertThat(returns.lineOf(number, 1).inspection().disposition()).isEqualTo(Disposition.RESTOCK);
    assertThat(returns.lineOf(number, 2).acceptedQuantity()).isEqualTo(1);
    assertThat(returns.lineOf(number, 2).inspection().grade()).isEqualTo(Grade.D);
    assertThat(returns.lineOf(number, 2).inspection().disposition()).isEqualTo(Disposition.SCRAP);
    assertThat(returns.paid(number)).isEqualTo(4_500);
    assertThat(returns.returnedPieces(number, CUPS)).isEqualTo(3);
  }

  @Test
  @DisplayName("RET-08 several conditions never come to more pieces than were granted")
  void more_conditions_than_pieces() {
    CaseNumber number = returns.open(line(CUPS, 2, Reason.UNWANTED));
    returns.run(number);
    if (returns.task(number, "Task_DecideReturn") != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    assertThatThrownBy(
            () ->
                returns.inspect(
                    number, condition(2, 2, "A", "RESTOCK"), condition(1, 1, "D", "SCRAP")))
        .isInstanceOf(Problem.class);
    assertThat(returns.lineOf(number, 1).acceptedQuantity()).isZero();
    returns.inspect(
        number, condition(1, 1, "B", "RESTOCK"), condition(1, 0, "D", "RETURN_TO_CUSTOMER"));
    returns.settle(number);
    assertThat(returns.paid(number)).isEqualTo(1_500);
    assertThat(returns.lineOf(number, 2).goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
    assertThat(returns.openPieces(number, CUPS)).isEqualTo(2);
  }

  private static Map<String, Object> condition(
      int received, int accepted, String grade, String goesTo) {
    return Map.of(
        "line", CUPS,
        "receivedQuantity", received,
        "acceptedQuantity", accepted,
        "grade", grade,
        "disposition", goesTo);
  }

  private CaseNumber returned(String order, String method, int line, int pieces) {
    CaseNumber number = arrived(order, method, line, pieces);
    returns.inspect(number, line, pieces, pieces);
    returns.settle(number);
    return number;
  }

  private CaseNumber arrived(String order, String method, int line, int pieces) {
    CaseNumber number = returns.open(order, method, line(line, pieces, Reason.UNWANTED));
    returns.run(number);
    if (returns.task(number, "Task_DecideReturn") != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private void settle(CaseNumber number, int line, CyclicBarrier together) {
    try {
      together.await();
      Finding found =
          new Finding(null, line, 1, 1, null, null, null, Said.ofLine("/values/lines/0"));
      recordInspection.record(number, Actor.SYSTEM, List.of(found));
      planSettlement.plan(number);
      together.await();
      prepareRefund.reserve(number);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private long reserved(String order) {
    return jdbc.sql("select coalesce(sum(amount), 0) from refund where order_number = ?")
        .param(order)
        .query(Long.class)
        .single();
  }
}

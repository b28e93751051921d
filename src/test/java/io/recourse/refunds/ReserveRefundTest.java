package io.recourse.refunds;

import static io.recourse.refunds.RefundScenario.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecourseTest
class ReserveRefundTest {

  private static final String MONEY = "select money from case_line where case_number = ?";

  @Autowired RefundScenario scenario;
  @Autowired ReserveRefund reserve;
  @Autowired ApproveRefund approve;
  @Autowired CancelRefund cancel;
  @Autowired Refunds refunds;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("RFD-01 the same decision is reserved once, however often it is asked for")
  void one_refund_per_decision() {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 5000), 1, "agent");

    RefundId first = scenario.reserved(number, 5000);
    RefundId again = scenario.reserved(number, 5000);

    assertThat(again).isEqualTo(first);
    assertThat(
            scenario.count("select count(*) from ledger_entry where refund_id = ?", first.value()))
        .isEqualTo(1);
    assertThat(scenario.text(MONEY, number.value())).isEqualTo("COMPUTED");
  }

  @Test
  @DisplayName("RFD-07 more than was paid is refused and leaves nothing behind")
  void never_more_than_paid() {
    String order = scenario.order(2, 1000);
    CaseNumber number = scenario.approvedCase(order, 2, "agent");

    assertThatThrownBy(() -> scenario.reserved(number, 2001))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT));

    assertThat(refunds.ofCase(number)).isEmpty();
    assertThat(scenario.text(MONEY, number.value())).isEqualTo("NONE");
  }

  @Test
  @DisplayName("RFD-07 the database itself refuses to give back more than was paid")
  void the_constraint_holds_without_java() {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 1000), 1, "agent");
    RefundId refund = scenario.reserved(number, 1000);
    String order = refunds.get(refund).promise().orderNumber();

    assertThatThrownBy(
            () ->
                jdbc.sql("update payment_account set refunded = 1 where order_number = ?")
                    .param(order)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("never_more_than_paid");
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from ledger_entry where refund_id = ?")
                    .param(refund.value())
                    .update())
        .hasMessageContaining("append-only");
  }

  @Test
  @DisplayName("R6 fifty hands race for the rest of one payment: over-refund 0")
  void race_for_the_rest() throws Exception {
    String order = scenario.order(50, 100, 2550L);
    List<CaseNumber> cases =
        IntStream.range(0, 50).mapToObj(i -> scenario.approvedCase(order, 1, "agent")).toList();

    List<Boolean> won = race(cases, number -> scenario.reserved(number, 130));

    assertThat(won).filteredOn(Boolean::booleanValue).hasSize(19);
    assertThat(scenario.count("select sum(amount) from refund where order_number = ?", order))
        .isEqualTo(19 * 130);
    assertThat(scenario.count("select reserved from payment_account where order_number = ?", order))
        .isEqualTo(19 * 130);
  }

  @Test
  @DisplayName("RFD-06 a refund over two payments goes back to both, one row each")
  void two_payments() {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 3000, 1000L, 2000L), 1, "agent");

    RefundId decision = scenario.reserved(number, 2500);

    assertThat(refunds.parts(decision))
        .extracting(
            part -> part.promise().amount().amount(), part -> part.promise().payment().seq())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1000L, 1),
            org.assertj.core.groups.Tuple.tuple(1500L, 2));
  }

  @Test
  @DisplayName("RFD-02 an indemnity has an amount and a ground and no line")
  void indemnity() {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 3000), 1, "agent");

    RefundId refund =
        reserve.reserve(number, number + ":indemnity", List.of(), new Money(900, "EUR"), "Delay");

    assertThat(refunds.items(refund)).isEmpty();
    assertThat(refunds.get(refund).promise().ground()).isEqualTo("Delay");
    assertThat(scenario.text(MONEY, number.value())).isEqualTo("NONE");
  }

  @Test
  @DisplayName("RFD-07 a refusal gives the reservation back")
  void cancel_releases() {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 1000), 1, "agent");
    RefundId refund = scenario.reserved(number, 1000);

    cancel.cancel(refund, "REFUSED");

    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.CANCELLED);
    assertThat(scenario.text(MONEY, number.value())).isEqualTo("NONE");
    assertThat(
            scenario.count(
                "select reserved from payment_account where order_number = ?",
                refunds.get(refund).promise().orderNumber()))
        .isZero();
  }

  @Test
  @DisplayName("RFD-02 nobody approves what they decided, in Java and in the database")
  void four_eyes() {
    CaseNumber number = scenario.approvedCase(scenario.order(1, 9000), 1, "finance");
    RefundId refund = scenario.reserved(number, 9000);

    assertThatThrownBy(() -> as("finance", () -> approved(refund)))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    assertThatThrownBy(
            () ->
                jdbc.sql("update refund set approved_by = requested_by where id = ?")
                    .param(refund.value())
                    .update())
        .hasMessageContaining("four_eyes");
    assertThat(as("lead", () -> approved(refund))).isTrue();
  }

  @Test
  @DisplayName("RFD-02 who granted the return does not approve its refund either")
  void decider_is_not_approver() {
    String order = scenario.order(1, 9000);
    CaseNumber number = as("returns", () -> scenario.approvedCase(order, 1, "agent"));
    RefundId refund = scenario.reserved(number, 9000);

    assertThat(refunds.deciders(number)).containsExactlyInAnyOrder("returns", "agent");
    assertThatThrownBy(() -> as("returns", () -> approved(refund))).isInstanceOf(Problem.class);
    assertThat(as("finance", () -> approved(refund))).isTrue();
  }

  private boolean approved(RefundId refund) {
    approve.approve(refund);
    return refunds.get(refund).isApproved();
  }

  private interface Try {
    RefundId on(CaseNumber number);
  }

  private static List<Boolean> race(List<CaseNumber> cases, Try attempt) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(cases.size());
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Boolean>> tries = new ArrayList<>();
    for (CaseNumber number : cases) {
      Callable<Boolean> one =
          () -> {
            start.await();
            try {
              return attempt.on(number) != null;
            } catch (Problem refused) {
              return false;
            }
          };
      tries.add(hands.submit(one));
    }
    start.countDown();
    List<Boolean> won = new ArrayList<>();
    for (Future<Boolean> one : tries) {
      won.add(one.get());
    }
    hands.shutdown();
    return won;
  }
}

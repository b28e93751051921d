package io.recourse.refunds;

import static io.recourse.policy.ApprovalVerdict.Approval.AUTOMATIC;
import static io.recourse.policy.ApprovalVerdict.Approval.FINANCE;
import static io.recourse.policy.ApprovalVerdict.Approval.FINANCE_AND_LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessStarter;
import io.recourse.orders.OrderIndex;
import io.recourse.platform.MovableClock;
import io.recourse.policy.ApprovalVerdict;
import io.recourse.policy.ApprovalVerdict.Approval;
import io.recourse.policy.RefundLimits;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.ShowTask;
import io.recourse.worklist.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop's table approves up to 20 by itself and asks the lead above 1000. */
@RecourseTest
class ApprovalLimitsTest {

  @Autowired RefundScenario scenario;
  @Autowired ApproveRefund approve;
  @Autowired CancelRefund cancel;
  @Autowired SendRefund send;
  @Autowired OrderIndex index;
  @Autowired TransactionTemplate transaction;
  @Autowired Refunds refunds;
  @Autowired RefundLimits limits;
  @Autowired ProcessStarter starter;
  @Autowired TaskService tasks;
  @Autowired ShowTask showTask;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("RFD-02 limits count over the order: six refunds of 200 meet the limit of 1000")
  void overTheOrder() {
    String order = scenario.order(6, 20_000);
    List<Approval> verdicts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      verdicts.add(judged(scenario.approvedCase(order, 1, "agent"), 20_000));
    }

    assertThat(verdicts.subList(0, 5)).containsOnly(FINANCE);
    assertThat(verdicts.get(5)).isEqualTo(FINANCE_AND_LEAD);
  }

  @Test
  @DisplayName("RFD-02 limits count over the customer's day: only the first 20 goes by itself")
  void overTheCustomersDay() {
    String customer = "C-" + scenario.order(1, 2_000);
    List<Approval> verdicts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      verdicts.add(judged(caseOf(customer, 2_000), 2_000));
    }
    assertThat(verdicts.get(0)).isEqualTo(AUTOMATIC);
    assertThat(verdicts.subList(1, 6)).containsOnly(FINANCE);

    Duration before = clock.ahead();
    clock.setAhead(before.plusHours(25));
    try {
      assertThat(judged(caseOf(customer, 2_000), 2_000)).as("a day later").isEqualTo(AUTOMATIC);
    } finally {
      clock.setAhead(before);
    }
  }

  @Test
  @DisplayName("RFD-02 a cancelled refund leaves room in the limit again")
  void cancelled() {
    String order = scenario.order(2, 2_000);
    RefundId first = scenario.reserved(scenario.approvedCase(order, 1, "agent"), 2_000);
    cancel.cancel(first, "WITHDRAWN");

    assertThat(judged(scenario.approvedCase(order, 1, "agent"), 2_000)).isEqualTo(AUTOMATIC);
  }

  @Test
  @DisplayName("RFD-02 nothing is approved that the payment, told anew, no longer covers")
  void paidLessMeanwhile() {
    String order = scenario.order(1, 20_000);
    RefundId reserved = scenario.reserved(scenario.approvedCase(order, 1, "agent"), 20_000);
    approve.judge(reserved);
    jdbc.sql("update shop_order set paid_amount = 100 where number = ?").param(order).update();

    assertThatThrownBy(() -> RefundScenario.as("finance", () -> approved(reserved)))
        .isInstanceOfSatisfying(
            Problem.class, no -> assertThat(no.phrase().key()).isEqualTo("refund.paidLess"));
    assertThat(refunds.get(reserved).state()).isEqualTo(RefundState.RESERVED);
  }

  private boolean approved(RefundId refund) {
    approve.approve(refund);
    return true;
  }

  @Test
  @DisplayName("RFD-02 two refunds of one customer at the same moment see each other")
  void atOnce() throws Exception {
    String customer = "C-" + scenario.order(1, 2_000);
    List<CaseNumber> cases = List.of(caseOf(customer, 2_000), caseOf(customer, 2_000));
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService hands = Executors.newFixedThreadPool(2);
    List<Future<Approval>> answers = new ArrayList<>();
    for (CaseNumber number : cases) {
      Callable<Approval> one =
          () ->
              transaction.execute(
                  begun -> {
                    RefundId refund = scenario.reserved(number, 2_000);
                    meet(together);
                    return approve.judge(refund).approval();
                  });
      answers.add(hands.submit(one));
    }
    List<Approval> verdicts = List.of(answers.get(0).get(), answers.get(1).get());
    hands.shutdown();

    assertThat(verdicts).containsExactlyInAnyOrder(AUTOMATIC, FINANCE);
  }

  @Test
  @DisplayName("RFD-01 two orders that name one payment share what was paid by it")
  void sharedPayment() {
    String one = scenario.order(1, 2_000);
    String other = scenario.order(1, 2_000);
    nameTheSamePayment(one, other);
    RefundId first = scenario.reserved(scenario.approvedCase(one, 1, "agent"), 2_000);
    CaseNumber second = scenario.approvedCase(other, 1, "agent");

    assertThatThrownBy(() -> scenario.reserved(second, 2_000)).isInstanceOf(Problem.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        "update captured_payment set refunded = captured + 1 where provider_ref ="
                            + " ?")
                    .param("pi_" + one + "_1")
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);

    cancel.cancel(first, "WITHDRAWN");
    assertThat(scenario.reserved(second, 2_000)).isNotNull();
  }

  @Test
  @DisplayName("RFD-01 a method the customer keeps pays each order anew: each gives back its own")
  void storedMethod() {
    String one = scenario.order(1, 2_000);
    String other = scenario.order(1, 2_000);
    nameTheSamePayment(one, other);
    jdbc.sql(
            """
            insert into customer_method (customer_id, seq, provider_ref, kind)
            select o.customer_id, 0, p.provider_ref, 'CARD' from order_payment p
            join shop_order o on o.number = p.order_number where o.number = ?
            """)
        .param(one)
        .update();

    assertThat(scenario.reserved(scenario.approvedCase(one, 1, "agent"), 2_000)).isNotNull();
    CaseNumber second = scenario.approvedCase(other, 1, "agent");
    assertThat(scenario.reserved(second, 2_000)).isNotNull();
    assertThat(
            jdbc.sql(
                    """
                    select captured = (select sum(amount) from order_payment where provider_ref = :ref)
                      and reserved = 4000
                    from captured_payment where provider_ref = :ref
                    """)
                .param("ref", "pi_" + one + "_1")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @DisplayName("RFD-01 a declined refund is still owed, and counts so wherever refunds are counted")
  void declinedCounts() {
    String order = scenario.order(1, 700);
    RefundId refund = scenario.reserved(scenario.approvedCase(order, 1, "agent"), 700);
    approve.byPolicy(refund);
    scenario.fault("DECLINE");
    send.send(refund);
    scenario.disarm();

    assertThat(index.refundedByLine(order)).containsEntry(1, 700L);
  }

  @Test
  @DisplayName("RFD-02 above the limit of the shop's day even 5.00 needs a second person, told why")
  void overTheShopsDay() {
    long limit = limits.shopDayLimit().longValueExact() * 100;
    String dear = scenario.order(1, limit);
    RefundId most = scenario.reserved(scenario.approvedCase(dear, 1, "agent"), limit);
    try {
      ApprovalVerdict verdict = approve.judge(small());
      assertThat(verdict.approval()).isEqualTo(FINANCE_AND_LEAD);
      assertThat(verdict.ground()).startsWith("The shop's refunds of 24 hours are above the limit");
      RefundId task = started(small());
      assertThat(prefill("Task_ApproveRefund", task)).isEqualTo(verdict.ground());

      Duration before = clock.ahead();
      clock.setAhead(before.plusHours(25));
      try {
        assertThat(approve.judge(small()).approval()).as("a day later").isEqualTo(AUTOMATIC);
      } finally {
        clock.setAhead(before);
      }
    } finally {
      cancel.cancel(most, "WITHDRAWN");
    }
    assertThat(approve.judge(small()).approval()).as("with room again").isEqualTo(AUTOMATIC);
  }

  private RefundId small() {
    return scenario.reserved(scenario.approvedCase(scenario.order(1, 500), 1, "agent"), 500);
  }

  private RefundId started(RefundId refund) {
    CaseNumber number = refunds.get(refund).promise().caseNumber();
    starter.startByKey(
        "RefundProcess",
        number,
        Map.of("caseNumber", number.value(), "refundId", refund.toString()));
    return refund;
  }

  /** What the approver reads as the reason. */
  private Object prefill(String key, RefundId refund) {
    String number = refunds.get(refund).promise().caseNumber().value();
    Task task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number)
            .taskDefinitionKey(key)
            .singleResult();
    Worker finance = new Worker("finance", Set.of("finance"));
    return showTask.show(task.getId(), finance).values().get("approvalGround");
  }

  private Approval judged(CaseNumber number, long amount) {
    return approve.judge(scenario.reserved(number, amount)).approval();
  }

  private CaseNumber caseOf(String customer, long amount) {
    String order = scenario.order(1, amount);
    CaseNumber number = scenario.approvedCase(order, 1, "agent");
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("update service_case set customer_id = ? where number = ?")
              .params(customer, number.value())
              .update();
          jdbc.sql("update shop_order set customer_id = ? where number = ?")
              .params(customer, order)
              .update();
        });
    return number;
  }

  private void nameTheSamePayment(String one, String other) {
    jdbc.sql("update order_payment set provider_ref = ? where order_number = ?")
        .params("pi_" + one + "_1", other)
        .update();
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.recourse.refunds.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.PaymentNews;
import io.recourse.refunds.PaymentNews.Status;
import io.recourse.refunds.ReceivePaymentNews;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.Refunds;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Any order of reports and manual acts: the ledger says what really left, or an open task does.
 * Finance answers truthfully by the provider's own books, as it can know them at that time.
 */
@RecourseTest
class LateReportsTest {

  private static final int WALKS = 40;
  private static final int STEPS = 12;
  private static final long AMOUNT = 1_500;

  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired ReceivePaymentNews news;
  @Autowired ProcessStarter starter;
  @Autowired ProcessDriver driver;
  @Autowired TaskService tasks;
  @Autowired CompleteTask complete;

  private CaseNumber number;
  private RefundId refund;
  private Random random;
  private boolean providerPaid;
  private int byHand;
  private int recovered;
  private boolean givenUp;

  @AfterEach
  void leaveProviderWell() {
    scenario.disarm();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAID", "DECLINED"})
  @DisplayName(
      "RFD-07 over every walk of reports and acts the books equal what left, or a task says")
  void booksAreTrue(String start) {
    for (int walk = 0; walk < WALKS; walk++) {
      random = new Random(walk);
      begin("DECLINED".equals(start));
      StringBuilder told = new StringBuilder(start + " " + walk);
      for (int step = 0; step < STEPS; step++) {
        told.append(" → ").append(step());
        demandTruth(told.toString());
      }
      for (int left = 0; left < 10 && !open().isEmpty(); left++) {
        told.append(" → ").append(work(open().get(0)));
      }
      assertThat(open()).as("comes to an end: " + told).isEmpty();
      assertThat(booked()).as("after all: " + told).isEqualTo(left());
      assertThat(left()).as("once in the end: " + told).isBetween(1, givenUp ? 2 : 1);
      assertThat(driver.instances(number)).as("nothing hangs: " + told).isEmpty();
    }
  }

  private void begin(boolean declined) {
    number = scenario.approvedCase(scenario.order(1, AMOUNT), 1, "agent");
    refund = scenario.reserved(number, AMOUNT);
    if (declined) {
      scenario.fault("DECLINE");
    }
    starter.startByKey(
        "RefundProcess",
        number,
        Map.of("caseNumber", number.value(), "refundId", refund.toString()));
    driver.runJobs(number);
    providerPaid = !declined;
    byHand = 0;
    recovered = 0;
    givenUp = false;
  }

  private String step() {
    List<Task> open = open();
    int chance = random.nextInt(open.isEmpty() ? 2 : 4);
    return switch (chance) {
      case 0 -> report(Status.SETTLED);
      case 1 -> report(Status.FAILED);
      default -> work(open.get(random.nextInt(open.size())));
    };
  }

  private String report(Status status) {
    providerPaid = status == Status.SETTLED;
    String key = refunds.get(refund).promise().idempotencyKey();
    news.receive(
        new PaymentNews("simulator", "evt_" + UUID.randomUUID(), key, "re_1", status, null, "gone"),
        "{}");
    return status.name();
  }

  private String work(Task task) {
    return switch (task.getTaskDefinitionKey()) {
      case "Task_ResolveRefund" ->
          done(
              task,
              "finance",
              Map.of("outcome", providerPaid ? "SETTLED" : "NOT_PAID", "reference", "re_1"));
      case "Task_RefundManually" -> manually(task);
      default -> clawBack(task);
    };
  }

  /** Half of the time finance had paid before it read that the provider did. */
  private String manually(Task task) {
    if (providerPaid && random.nextBoolean()) {
      return done(task, "finance", Map.of("method", "PROVIDER_PAID"));
    }
    String said = done(task, "finance", Map.of("method", "CASH", "reference", "TX-" + byHand));
    byHand++;
    return said;
  }

  private String clawBack(Task task) {
    if (!providerPaid) {
      return done(task, "second", Map.of("recovery", "NOT_PAID"));
    }
    if (random.nextInt(3) == 0) {
      givenUp = true;
      return done(task, "second", Map.of("recovery", "WRITTEN_OFF", "note", "gone"));
    }
    String said = done(task, "second", Map.of("recovery", "RECOVERED", "reference", "IN-1"));
    recovered++;
    return said;
  }

  private String done(Task task, String user, Map<String, Object> values) {
    try {
      RefundScenario.as(
          user,
          () ->
              complete.complete(
                  task.getId(),
                  new Worker(user, Set.of("finance")),
                  Version.ANY,
                  new HashMap<>(values)));
      return task.getTaskDefinitionKey() + values;
    } catch (Problem refused) {
      throw new AssertionError(task.getTaskDefinitionKey() + values + " was refused", refused);
    }
  }

  private void demandTruth(String told) {
    assertThat(account()).as("account and ledger: " + told).isEqualTo(booked() * AMOUNT);
    assertThat(booked())
        .as("ledger and refund: " + told)
        .isEqualTo(refunds.get(refund).timesPaid());
    if (booked() != left()) {
      assertThat(open()).as("a task tells the difference: " + told).isNotEmpty();
    }
    assertThat(open().size()).as("one task on it at a time: " + told).isLessThan(2);
  }

  private int left() {
    return (providerPaid ? 1 : 0) + byHand - recovered;
  }

  private int booked() {
    return (int)
        scenario.count(
            """
            select coalesce(sum(case when kind in ('SETTLE', 'RESETTLE', 'OVERPAY') then 1
              when kind in ('BOUNCE', 'CLAWBACK', 'OVERPAY_FAILED') then -1 else 0 end), 0)
            from ledger_entry where refund_id = ?\
            """,
            refund.value());
  }

  private long account() {
    return scenario.count(
        "select refunded + overpaid from payment_account where order_number = ?",
        refunds.get(refund).promise().orderNumber());
  }

  private List<Task> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
  }
}

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
import io.recourse.refunds.RefundState;
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
import org.camunda.bpm.engine.RuntimeService;
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

  private static final int WALKS = Integer.getInteger("recourse.walks", 10);
  private static final int STEPS = 14;
  private static final long AMOUNT = 1_500;
  private static final String SUM =
      """
      select coalesce(sum(%1$s * case when kind in ('SETTLE', 'RESETTLE', 'OVERPAY') then 1
        when kind in ('BOUNCE', 'CLAWBACK', 'OVERPAY_FAILED') then -1 else 0 end), 0)
      from ledger_entry where %2$s\
      """;

  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired ReceivePaymentNews news;
  @Autowired ProcessStarter starter;
  @Autowired ProcessDriver driver;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired CompleteTask complete;

  /** One payment that goes back, and what really became of it. */
  private static final class Part {
    final RefundId id;
    boolean sent;
    boolean providerPaid;
    int byHand;
    int recovered;

    Part(RefundId id) {
      this.id = id;
    }

    int left() {
      return (providerPaid ? 1 : 0) + byHand - recovered;
    }
  }

  private CaseNumber number;
  private List<Part> parts;
  private Random random;
  private boolean givenUp;

  @AfterEach
  void leaveProviderWell() {
    scenario.disarm();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PAID", "DECLINED", "SPLIT_PAID", "SPLIT_DECLINED"})
  @DisplayName(
      "RFD-07 over every walk of reports and acts the books equal what left, or a task says")
  void booksAreTrue(String start) {
    for (int walk = 0; walk < WALKS; walk++) {
      random = new Random(walk);
      begin(start.endsWith("DECLINED"), start.startsWith("SPLIT"));
      StringBuilder told = new StringBuilder(start + " " + walk);
      for (int step = 0; step < STEPS; step++) {
        told.append(" → ").append(step());
        demandTruth(told.toString());
      }
      for (int left = 0; left < 20 && !open().isEmpty(); left++) {
        told.append(" → ").append(work(open().get(0)));
      }
      askToTheEnd();
      assertThat(open()).as("comes to an end: " + told).isEmpty();
      for (Part part : parts) {
        assertThat(booked(part)).as("after all: " + told).isEqualTo(part.left());
        assertThat(part.left()).as("once in the end: " + told).isBetween(1, givenUp ? 2 : 1);
      }
      assertThat(driver.instances(number)).as("nothing hangs: " + told).isEmpty();
    }
  }

  private void begin(boolean declined, boolean split) {
    Long[] payments = split ? new Long[] {1_000L, 500L} : new Long[0];
    number = scenario.approvedCase(scenario.order(1, AMOUNT, payments), 1, "agent");
    RefundId refund = scenario.reserved(number, AMOUNT);
    parts = refunds.parts(refund).stream().map(part -> new Part(part.id())).toList();
    if (declined) {
      scenario.fault("DECLINE");
    }
    starter.startByKey(
        "RefundProcess",
        number,
        Map.of("caseNumber", number.value(), "refundId", refund.toString()));
    givenUp = false;
    run();
  }

  /** The provider's own word on what was sent just now. */
  private void run() {
    driver.runJobs(number);
    for (Part part : parts) {
      RefundState state = refunds.get(part.id).state();
      if (!part.sent && state != RefundState.RESERVED) {
        part.sent = true;
        part.providerPaid = state == RefundState.SETTLED;
      }
    }
  }

  private String step() {
    List<Task> open = open();
    int chance = random.nextInt(open.isEmpty() ? 3 : 5);
    return switch (chance) {
      case 0 -> report(Status.SETTLED);
      case 1 -> report(Status.FAILED);
      case 2 -> paidInSilence();
      default -> work(open.get(random.nextInt(open.size())));
    };
  }

  private String report(Status status) {
    List<Part> sent = parts.stream().filter(part -> part.sent).toList();
    Part part = sent.get(random.nextInt(sent.size()));
    part.providerPaid = status == Status.SETTLED;
    book(part);
    String key = refunds.get(part.id).promise().idempotencyKey();
    news.receive(
        new PaymentNews("simulator", "evt_" + UUID.randomUUID(), key, null, status, null, "gone"),
        "{}");
    run();
    return status.name() + " " + (parts.indexOf(part) + 1);
  }

  /** The provider pays what finance has paid, and only a look-up finds out. */
  private String paidInSilence() {
    List<Part> watched = parts.stream().filter(this::isWatched).toList();
    if (watched.isEmpty()) {
      return "nothing";
    }
    Part part = watched.get(random.nextInt(watched.size()));
    part.providerPaid = true;
    book(part);
    askToTheEnd();
    run();
    return "paid in silence " + (parts.indexOf(part) + 1);
  }

  private boolean isWatched(Part part) {
    return !part.providerPaid
        && part.left() > 0
        && runtime
                .createExecutionQuery()
                .activityId("Timer_LateLookUpDue")
                .processVariableValueEquals("partId", part.id.toString())
                .processVariableValueEquals("paymentByHand", part.byHand)
                .count()
            > 0;
  }

  private void askToTheEnd() {
    while (driver.timers(number).contains("Timer_LateLookUpDue")) {
      driver.fireTimer(number, "Timer_LateLookUpDue");
    }
  }

  private void book(Part part) {
    String key = refunds.get(part.id).promise().idempotencyKey();
    scenario.bookedAtProvider(key, part.providerPaid ? "succeeded" : "failed");
  }

  private String work(Task task) {
    Part part = partOf(task);
    return switch (task.getTaskDefinitionKey()) {
      case "Task_ResolveRefund" -> {
        String found = part.providerPaid ? "SETTLED" : "NOT_PAID";
        yield done(task, "finance", Map.of("outcome", found, "reference", "re_1"));
      }
      case "Task_RefundManually" -> manually(task, part);
      default -> clawBack(task, part);
    };
  }

  /** Half of the time finance had paid before it read that the provider did. */
  private String manually(Task task, Part part) {
    if (part.providerPaid && random.nextBoolean()) {
      return done(task, "finance", Map.of("method", "PROVIDER_PAID"));
    }
    part.byHand++;
    return done(task, "finance", Map.of("method", "CASH", "reference", "TX-" + part.byHand));
  }

  private String clawBack(Task task, Part part) {
    if (!part.providerPaid) {
      return done(task, "second", Map.of("recovery", "NOT_PAID"));
    }
    if (random.nextInt(3) == 0) {
      givenUp = true;
      return done(task, "second", Map.of("recovery", "WRITTEN_OFF", "note", "gone"));
    }
    part.recovered++;
    return done(task, "second", Map.of("recovery", "RECOVERED", "reference", "IN-1"));
  }

  private String done(Task task, String user, Map<String, Object> values) {
    String told = task.getTaskDefinitionKey() + values + (parts.indexOf(partOf(task)) + 1);
    try {
      RefundScenario.as(
          user,
          () ->
              complete.complete(
                  task.getId(),
                  new Worker(user, Set.of("finance")),
                  Version.ANY,
                  new HashMap<>(values)));
    } catch (Problem refused) {
      throw new AssertionError(told + " was refused", refused);
    }
    run();
    return told;
  }

  private void demandTruth(String told) {
    for (Part part : parts) {
      assertThat(booked(part))
          .as("ledger and refund: " + told)
          .isEqualTo(refunds.get(part.id).timesPaid());
      long tasksOnIt = open().stream().filter(task -> partOf(task) == part).count();
      assertThat(tasksOnIt).as("one task on it at a time: " + told).isLessThan(2);
      if (part.sent && booked(part) != part.left()) {
        assertThat(tasksOnIt).as("a task tells the difference: " + told).isEqualTo(1);
      }
    }
    assertThat(account()).as("account and ledger: " + told).isEqualTo(bookedInAll());
  }

  private Part partOf(Task task) {
    String id = (String) tasks.getVariable(task.getId(), "partId");
    return parts.stream().filter(part -> part.id.toString().equals(id)).findFirst().orElseThrow();
  }

  private int booked(Part part) {
    return (int) scenario.count(SUM.formatted("1", "refund_id = ?"), part.id.value());
  }

  private long bookedInAll() {
    return scenario.count(SUM.formatted("amount", "order_number = ?"), order());
  }

  private long account() {
    return scenario.count(
        "select refunded + overpaid from payment_account where order_number = ?", order());
  }

  private String order() {
    return refunds.get(parts.get(0).id).promise().orderNumber();
  }

  private List<Task> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list();
  }
}

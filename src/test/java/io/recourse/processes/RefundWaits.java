package io.recourse.processes;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.PaymentNews;
import io.recourse.refunds.ReceivePaymentNews;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.Refunds;
import io.recourse.testing.ProcessDriver;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a refund, by the id of the wait. */
@Component
class RefundWaits implements Waits {

  private static final long SMALL = 1_500;
  private static final long MIDDLE = 50_000;
  private static final long LARGE = 250_000;

  private final ReturnsFixture returns;
  private final RefundScenario scenario;
  private final Refunds refunds;
  private final ReceivePaymentNews news;
  private final ProcessStarter starter;
  private final ProcessDriver driver;

  RefundWaits(
      ReturnsFixture returns,
      RefundScenario scenario,
      Refunds refunds,
      ReceivePaymentNews news,
      ProcessStarter starter,
      ProcessDriver driver) {
    this.returns = returns;
    this.scenario = scenario;
    this.refunds = refunds;
    this.news = news;
    this.starter = starter;
    this.driver = driver;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    Map<String, Supplier<CaseNumber>> ways = new HashMap<>();
    ways.put("Task_ApproveRefund", () -> start(MIDDLE));
    ways.put("Task_ConfirmLargeRefund", this::approvedByFinance);
    ways.put("Gateway_AwaitReport", () -> with("TIMEOUT_AFTER_SUCCESS"));
    ways.put("Task_RefundManually", () -> with("DECLINE"));
    ways.put("Task_ResolveRefund", this::withoutAnswers);
    ways.put("Timer_LateLookUpDue", this::paidByHand);
    ways.put("Task_ClawBackRefund", this::paidTwice);
    return ways;
  }

  private CaseNumber start(long amount) {
    scenario.disarm();
    CaseNumber number = scenario.approvedCase(scenario.order(1, amount), 1, "agent");
    RefundId refund = scenario.reserved(number, amount);
    var unused =
        starter.startByKey(
            "RefundProcess",
            number,
            Map.of("caseNumber", number.value(), "refundId", refund.toString()));
    return number;
  }

  private CaseNumber approvedByFinance() {
    CaseNumber number = start(LARGE);
    returns.finish(number, "Task_ApproveRefund", "finance", Map.of("decision", "approve"));
    return number;
  }

  private CaseNumber with(String fault) {
    CaseNumber number = start(SMALL);
    scenario.fault(fault);
    driver.runJobs(number);
    scenario.disarm();
    return number;
  }

  private CaseNumber withoutAnswers() {
    CaseNumber number = start(SMALL);
    for (int i = 0; i < 12; i++) {
      scenario.fault("SERVER_ERROR");
    }
    driver.runJobs(number);
    for (int i = 0; i < 12 && returns.task(number, "Task_ResolveRefund") == null; i++) {
      driver.fireTimer(number, "Timer_LookUpDue");
    }
    scenario.disarm();
    return number;
  }

  private CaseNumber paidByHand() {
    CaseNumber number = with("DECLINE");
    returns.finish(
        number,
        "Task_RefundManually",
        "finance",
        Map.of("method", "BANK_TRANSFER", "reference", "TX-4711"));
    return number;
  }

  private CaseNumber paidTwice() {
    CaseNumber number = paidByHand();
    String key = refunds.ofCase(number).get(0).promise().idempotencyKey();
    String event = "evt_" + UUID.randomUUID();
    news.receive(
        new PaymentNews("simulator", event, key, null, PaymentNews.Status.SETTLED, null, null),
        "{}");
    return number;
  }
}

package io.recourse.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.recourse.platform.MovableClock;
import io.recourse.refunds.RefundOutcome.Kind;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class SendRefundTest {

  @Autowired RefundScenario scenario;
  @Autowired SendRefund send;
  @Autowired LookUpRefund lookUp;
  @Autowired SettleByHand byHand;
  @Autowired RefundIntent intent;
  @Autowired RecordAnswer recordAnswer;
  @Autowired RefundStanding standing;
  @Autowired Refunds refunds;
  @Autowired RefundAttempts attempts;
  @Autowired MovableClock clock;

  private Duration before;

  @BeforeEach
  void prepare() {
    before = clock.ahead();
    scenario.disarm();
  }

  @AfterEach
  void turnClockBack() {
    clock.setAhead(before);
  }

  @Test
  @DisplayName("RFD-01 an approved refund is paid, booked and shown on its line")
  void settles() {
    RefundId refund = scenario.approved(1200);

    assertThat(send.send(refund).kind()).isEqualTo(Kind.SETTLED);

    Refund paid = refunds.get(refund);
    assertThat(paid.state()).isEqualTo(RefundState.SETTLED);
    assertThat(paid.progress().providerRef()).startsWith("re_");
    assertThat(account("refunded", paid)).isEqualTo(1200);
    assertThat(account("reserved", paid)).isZero();
    assertThat(money(paid)).isEqualTo("SETTLED");
    assertThat(booked(paid)).isEqualTo(1);
  }

  @Test
  @DisplayName("RFD-01 a settled refund that is sent again stays one refund")
  void sent_again() {
    RefundId refund = scenario.approved(1200);

    assertThat(send.send(refund).kind()).isEqualTo(Kind.SETTLED);
    assertThat(send.send(refund).kind()).isEqualTo(Kind.SETTLED);

    assertThat(attempts.of(refund)).hasSize(1);
  }

  @Test
  @DisplayName("R2 a time-out after the provider paid is settled by look-up: one refund")
  void timeout_after_success() {
    RefundId refund = scenario.approved(700);
    fault("TIMEOUT_AFTER_SUCCESS");

    RefundOutcome doubtful = send.send(refund);
    assertThat(doubtful.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(doubtful.pause()).isPositive();
    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.UNKNOWN);
    assertThat(send.send(refund).kind()).as("never sent again blindly").isEqualTo(Kind.UNKNOWN);
    assertThat(lookUp.lookUp(refund).kind()).isEqualTo(Kind.SETTLED);

    assertThat(booked(refunds.get(refund))).isEqualTo(1);
    assertThat(refunds.get(refund).progress().attempts()).isEqualTo(1);
  }

  @Test
  @DisplayName("R2 what the provider's books prove not to have happened is sent with the same key")
  void timeout_before() {
    RefundId refund = scenario.approved(700);
    fault("TIMEOUT_BEFORE");

    assertThat(send.send(refund).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(lookUp.lookUp(refund).kind()).isEqualTo(Kind.MAY_SEND);
    assertThat(send.send(refund).kind()).isEqualTo(Kind.SETTLED);

    assertThat(refunds.get(refund).progress().attempts()).isEqualTo(2);
    assertThat(booked(refunds.get(refund))).isEqualTo(1);
  }

  @Test
  @DisplayName("R3 a provider that asks us to stay away is left alone that long")
  void retry_after() {
    RefundId refund = scenario.approved(700);
    fault("TOO_MANY_REQUESTS");

    assertThat(send.send(refund).pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
  }

  @Test
  @DisplayName("R4 a key older than the provider remembers is never sent again")
  void old_key() {
    RefundId refund = scenario.approved(700);
    fault("TIMEOUT_BEFORE");
    assertThat(send.send(refund).kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(lookUp.lookUp(refund).kind()).isEqualTo(Kind.MAY_SEND);

    clock.setAhead(before.plusHours(25));

    assertThat(send.send(refund).kind()).isEqualTo(Kind.BY_HAND);
    assertThat(refunds.get(refund).progress().attempts()).isEqualTo(1);
    assertThat(booked(refunds.get(refund))).isZero();
  }

  @Test
  @DisplayName("R5 a provider that accepts and reports twice settles the refund once")
  void accepted_and_reported_twice() {
    RefundId refund = scenario.approved(700);
    fault("DUPLICATE_CALLBACK");

    assertThat(send.send(refund).kind()).isEqualTo(Kind.ACCEPTED);

    await().until(() -> refunds.get(refund).state() == RefundState.SETTLED);
    assertThat(account("refunded", refunds.get(refund))).isEqualTo(700);
  }

  @Test
  @DisplayName("RFD-07 a declined refund keeps its reservation until finance pays it another way")
  void declined_then_by_hand() {
    RefundId refund = scenario.approved(700);
    fault("DECLINE");

    assertThat(send.send(refund).kind()).isEqualTo(Kind.DECLINED);
    assertThat(account("reserved", refunds.get(refund))).isEqualTo(700);
    assertThat(money(refunds.get(refund))).isEqualTo("FAILED");

    byHand.paid(refund, "BANK_TRANSFER", "TX-1");
    assertThat(account("refunded", refunds.get(refund))).isEqualTo(700);
    assertThat(money(refunds.get(refund))).isEqualTo("SETTLED");
  }

  @Test
  @DisplayName(
      "RFD-07 an answer that comes after finance paid by hand is a double payment, not lost")
  void answered_after_payment_by_hand() {
    RefundId refund = scenario.approved(700);
    int attempt = intent.toSend(refund).attempt();
    assertThat(byHand.notPaid(refund)).as("still owed").isTrue();
    byHand.paid(refund, "BANK_TRANSFER", "TX-1");

    recordAnswer.record(refund, attempt, new GatewayAnswer.Settled("re_late"));

    assertThat(refunds.get(refund).timesPaid()).isEqualTo(2);
    assertThat(account("overpaid", refunds.get(refund))).isEqualTo(700);
    assertThat(
            scenario.count(
                "select count(*) from work_item where case_number = ? and task_key = ?",
                refunds.get(refund).promise().caseNumber().value(),
                "Task_ClawBackRefund"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("R7 a second worker while the first is inside calls nobody")
  void second_worker() throws Exception {
    RefundId refund = scenario.approved(700);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    SendRefund slow = new SendRefund(intent, slow(inside, answer, calls), recordAnswer, standing);

    var first = CompletableFuture.supplyAsync(() -> slow.send(refund));
    assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(slow.send(refund).kind()).isEqualTo(Kind.UNKNOWN);
    answer.countDown();

    assertThat(first.get(20, TimeUnit.SECONDS).kind()).isEqualTo(Kind.SETTLED);
    assertThat(calls).hasValue(1);
    assertThat(lookUp.lookUp(refund).kind()).isEqualTo(Kind.SETTLED);
  }

  @Test
  @DisplayName("R1 a call without a known end is looked up, once it is surely over")
  void call_without_end() {
    RefundId refund = scenario.approved(700);
    assertThat(intent.toSend(refund).move()).isEqualTo(NextMove.CALL);

    assertThat(lookUp.lookUp(refund).kind()).as("may still run").isEqualTo(Kind.UNKNOWN);
    assertThat(attempts.of(refund)).hasSize(1);

    clock.setAhead(before.plusMinutes(1));
    assertThat(lookUp.lookUp(refund).kind()).isEqualTo(Kind.MAY_SEND);
    assertThat(send.send(refund).kind()).isEqualTo(Kind.SETTLED);
    assertThat(booked(refunds.get(refund))).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "D7 beside a refund that only the provider knows a person decides, who is told which")
  void stray() {
    RefundId refund = scenario.approved(1200);
    SendRefund afterRestore =
        new SendRefund(
            intent, answering(new GatewayAnswer.Stray("re_old")), recordAnswer, standing);

    assertThat(afterRestore.send(refund).kind()).isEqualTo(Kind.BY_HAND);

    assertThat(refunds.get(refund).progress().failureCode()).isEqualTo("STRAY re_old");
    byHand.foundPaid(refund, "re_old");
    assertThat(refunds.get(refund).state()).isEqualTo(RefundState.SETTLED);
    assertThat(refunds.named(null, "re_old")).contains(refund);
  }

  private static RefundGateway answering(GatewayAnswer.Stray stray) {
    return new RefundGateway() {
      @Override
      public GatewayAnswer.ToSend send(RefundOrder order) {
        return stray;
      }

      @Override
      public GatewayAnswer.ToLookUp lookUp(RefundOrder order) {
        return stray;
      }
    };
  }

  private static RefundGateway slow(
      CountDownLatch inside, CountDownLatch answer, AtomicInteger calls) {
    return new RefundGateway() {
      @Override
      public GatewayAnswer.ToSend send(RefundOrder order) {
        calls.incrementAndGet();
        inside.countDown();
        try {
          assertThat(answer.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return new GatewayAnswer.Settled("re_slow");
      }

      @Override
      public GatewayAnswer.ToLookUp lookUp(RefundOrder order) {
        return new GatewayAnswer.NotFound();
      }
    };
  }

  private void fault(String name) {
    scenario.fault(name);
  }

  private long booked(Refund refund) {
    return scenario.count(
        "select count(*) from simulated_gateway_refund where idempotency_key = ? and status <>"
            + " 'failed'",
        refund.promise().idempotencyKey());
  }

  private long account(String column, Refund refund) {
    return scenario.count(
        "select " + column + " from payment_account where order_number = ?",
        refund.promise().orderNumber());
  }

  private String money(Refund refund) {
    return scenario.text(
        "select money from case_line where case_number = ?", refund.promise().caseNumber().value());
  }
}

package io.recourse.refunds.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.common.WebhookSignature;
import io.recourse.platform.MovableClock;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.SendRefund;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecourseTest
class PaymentWebhookTest {

  @Autowired MockMvc http;
  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired SendRefund send;
  @Autowired MovableClock clock;

  private RefundId refund;
  private String event;

  @BeforeEach
  void sendWithoutAnswer() {
    scenario.disarm();
    refund = scenario.approved(800);
    scenario.fault("TIMEOUT_BEFORE");
    assertThat(send.send(refund).kind().name()).isEqualTo("UNKNOWN");
    event = "evt_" + UUID.randomUUID();
  }

  @Test
  @DisplayName("R5 the same event ten times at once has one effect")
  void duplicates() throws Exception {
    byte[] body = body("succeeded", 800);
    ExecutorService senders = Executors.newFixedThreadPool(10);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      answers.add(senders.submit(() -> deliver("simulator", body, signed(body))));
    }
    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(204);
    }
    senders.shutdown();

    assertThat(state()).isEqualTo(RefundState.SETTLED);
    assertThat(settlements()).isEqualTo(1);
  }

  @Test
  @DisplayName("R5 of 1000 forged reports none is accepted")
  void forged() throws Exception {
    Random random = new Random(8);
    byte[] body = body("succeeded", 800);
    String header = signed(body);
    int accepted = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] changed = body.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
      accepted += deliver("simulator", changed, header) == 401 ? 0 : 1;
    }
    assertThat(accepted).isZero();
    assertThat(state()).isEqualTo(RefundState.UNKNOWN);
  }

  @Test
  @DisplayName("R5 late, unsigned or from an unknown provider: 401")
  void refused() throws Exception {
    byte[] body = body("succeeded", 800);
    String late =
        new WebhookSignature(
                "demo-secret", java.time.Clock.offset(clock, java.time.Duration.ofSeconds(-302)))
            .sign(body);

    assertThat(deliver("simulator", body, late)).isEqualTo(401);
    assertThat(deliver("simulator", body, "")).isEqualTo(401);
    assertThat(deliver("nobody", body, signed(body))).isEqualTo(401);
  }

  @Test
  @DisplayName("R5 where the demo moved its clock, a provider may still sign by the real one")
  void realTime() throws Exception {
    java.time.Duration before = clock.ahead();
    clock.setAhead(before.plusDays(3));
    try {
      byte[] body = body("succeeded", 800);
      String real = new WebhookSignature("demo-secret", java.time.Clock.systemUTC()).sign(body);

      assertThat(deliver("simulator", body, real)).isEqualTo(204);
      assertThat(state()).isEqualTo(RefundState.SETTLED);
    } finally {
      clock.setAhead(before);
    }
  }

  @Test
  @DisplayName("R5 a failure is booked; what comes later out of order cannot undo a payment")
  void out_of_order() throws Exception {
    deliverNew("failed", 800);
    assertThat(state()).isEqualTo(RefundState.DECLINED);
    deliverNew("succeeded", 800);
    assertThat(state()).isEqualTo(RefundState.SETTLED);
    deliverNew("pending", 800);
    deliverNew("failed", 800);

    assertThat(state()).isEqualTo(RefundState.SETTLED);
    assertThat(settlements()).isEqualTo(1);
    assertThat(
            scenario.count(
                "select count(*) from audit_event where chain = ? and type = 'RefundBounced'",
                refunds.get(refund).promise().caseNumber().value()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("R5 a report with another amount settles nothing; one of an unknown refund is kept")
  void foreign_reports() throws Exception {
    deliverNew("succeeded", 801);
    assertThat(state()).isEqualTo(RefundState.UNKNOWN);

    byte[] unknown =
        new String(body("succeeded", 800), UTF_8).replace("recourse-", "other-").getBytes(UTF_8);
    assertThat(deliver("simulator", unknown, signed(unknown))).isEqualTo(204);
    assertThat(scenario.count("select count(*) from payment_webhook where event_id = ?", event))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("PLT-07 Stripe signs with a header of its own name")
  void stripe() throws Exception {
    byte[] body = body("succeeded", 800);
    int status =
        http.perform(
                post("/api/v1/webhooks/payments/stripe")
                    .header("Stripe-Signature", signed(body))
                    .content(body))
            .andReturn()
            .getResponse()
            .getStatus();

    assertThat(status).isEqualTo(204);
    assertThat(state()).isEqualTo(RefundState.SETTLED);
  }

  @Test
  @DisplayName("R5 a signed body that is no event is told so")
  void no_event() throws Exception {
    byte[] body = "[1, 2]".getBytes(UTF_8);

    assertThat(deliver("simulator", body, signed(body))).isEqualTo(400);
  }

  private void deliverNew(String status, long amount) throws Exception {
    event = "evt_" + UUID.randomUUID();
    byte[] body = body(status, amount);
    assertThat(deliver("simulator", body, signed(body))).isEqualTo(204);
  }

  private int deliver(String provider, byte[] body, String signature) throws Exception {
    return http.perform(
            post("/api/v1/webhooks/payments/" + provider)
                .header("X-Recourse-Signature", signature)
                .content(body))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private byte[] body(String status, long amount) {
    Refund about = refunds.get(refund);
    return """
        {"id": "%s", "type": "refund.updated", "data": {"object": {"id": "re_%s", "amount": %d,
         "currency": "eur", "status": "%s", "metadata": {"recourse_key": "%s"}}}}
        """
        .formatted(event, event, amount, status, about.promise().idempotencyKey())
        .getBytes(UTF_8);
  }

  private String signed(byte[] body) {
    return new WebhookSignature("demo-secret", clock).sign(body);
  }

  private RefundState state() {
    return refunds.get(refund).state();
  }

  private long settlements() {
    return scenario.count(
        "select count(*) from ledger_entry where refund_id = ? and kind = 'SETTLE'",
        refund.value());
  }
}

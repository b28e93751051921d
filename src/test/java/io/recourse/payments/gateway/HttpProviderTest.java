package io.recourse.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.recourse.common.Money;
import io.recourse.payments.ChargeAnswer;
import io.recourse.payments.PaymentOrder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a provider that speaks Stripe's API is asked, and how its answers are taken. */
class HttpProviderTest {

  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  private final List<String> asked = new ArrayList<>();
  private int status = 200;
  private String answer = "{}";
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        call -> {
          String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String key = call.getRequestHeaders().getFirst("Idempotency-Key");
          asked.add(call.getRequestURI().getPath() + " " + key + " " + body);
          byte[] said = answer.getBytes(StandardCharsets.UTF_8);
          call.getResponseHeaders().add("Content-Type", "application/json");
          call.sendResponseHeaders(status, said.length);
          call.getResponseBody().write(said);
          call.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("PLT-07 a stored method is charged once per key; only a plain answer is believed")
  void charges() {
    String intent =
        "{\"id\": \"pi_1\", \"status\": \"%s\", \"amount_received\": 1299,"
            + " \"currency\": \"eur\", \"payment_method_types\": [\"card\"]}";
    says(200, intent.formatted("succeeded"));
    assertThat(provider(NOW).charge(order("pm_1")))
        .isEqualTo(new ChargeAnswer.Taken("pi_1", "CARD", new Money(1299, "EUR")));
    assertThat(asked.get(0))
        .startsWith("/v1/payment_intents key-1 ")
        .contains("amount=1299", "currency=eur", "payment_method=pm_1", "off_session=true");
    says(200, intent.formatted("processing"));
    assertThat(provider(NOW).charge(order("pm_1"))).isEqualTo(new ChargeAnswer.Waiting());
    says(402, "{\"error\": {\"type\": \"card_error\", \"code\": \"card_declined\"}}");
    assertThat(provider(NOW).charge(order("pm_1")))
        .isEqualTo(new ChargeAnswer.Declined("card_declined"));
    says(400, "{\"error\": {\"type\": \"idempotency_error\"}}");
    assertThat(provider(NOW).charge(order("pm_1"))).isInstanceOf(ChargeAnswer.Unknown.class);
    says(500, "oops");
    assertThat(provider(NOW).charge(order("pm_1"))).isInstanceOf(ChargeAnswer.Unknown.class);
    says(200, "<html>");
    assertThat(provider(NOW).charge(order("pm_1"))).isInstanceOf(ChargeAnswer.Unknown.class);
  }

  @Test
  @DisplayName("PLT-07 a page is one session each half day, asked for in the same words")
  void pages() {
    says(200, "{\"id\": \"cs_1\", \"url\": \"https://pay.example/cs_1\"}");
    assertThat(provider(NOW).page(order(null))).contains(URI.create("https://pay.example/cs_1"));
    assertThat(provider(NOW.plusSeconds(3_000)).page(order(null))).isPresent();
    assertThat(asked.get(1)).isEqualTo(asked.get(0)).contains("unit_amount%5D=1299");
    assertThat(provider(NOW.plus(Duration.ofHours(12))).page(order(null))).isPresent();
    assertThat(asked.get(2)).isNotEqualTo(asked.get(0));
    says(503, "");
    assertThat(provider(NOW).page(order(null))).isEmpty();
  }

  private void says(int code, String body) {
    status = code;
    answer = body;
  }

  private HttpProvider provider(Instant at) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return HttpProvider.to(
        new ProviderProperties(url, "key", Duration.ofSeconds(4)), Clock.fixed(at, ZoneOffset.UTC));
  }

  private static PaymentOrder order(String method) {
    return new PaymentOrder(
        "key-1",
        method,
        new Money(1299, "EUR"),
        "RC-100001",
        "https://shop.example/pay/1",
        NOW.plus(Duration.ofDays(7)));
  }
}

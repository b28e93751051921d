package io.recourse.shipping.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.WebhookSignature;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.ShippingFixture;
import io.recourse.shipping.ShippingMethod;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RecourseTest
class CarrierWebhookTest {

  private static final String HEADER = "X-Recourse-Signature";

  @Autowired MockMvc web;
  @Autowired Parcels parcels;
  @Autowired ShippingFixture fixture;
  @Autowired Clock clock;

  @Test
  @DisplayName(
      "LOG-01 signed news moves the parcel; the same again is accepted and changes nothing")
  void signed_news() throws Exception {
    Parcel parcel = parcel();
    String body = body(parcel, "IN_TRANSIT");

    send(body, sign(body, Duration.ZERO)).andExpect(jsonPath("$.effect").value("APPLIED"));
    send(body, sign(body, Duration.ZERO))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.effect").value("DUPLICATE"));

    assertThat(now(parcel).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(now(parcel).version()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"-303, 401", "-297, 202", "297, 202", "303, 401"})
  @DisplayName("LOG-01 a signature counts within five minutes either way")
  void window(long seconds, int expected) throws Exception {
    String body = body(parcel(), "DELIVERED");
    send(body, sign(body, Duration.ofSeconds(seconds))).andExpect(status().is(expected));
  }

  @Test
  @DisplayName("LOG-01 of 1000 forged webhooks none is accepted (C2)")
  void forgeries() throws Exception {
    Parcel parcel = parcel();
    String body = body(parcel, "DELIVERED");
    String good = sign(body, Duration.ZERO);
    Random random = new Random(7);
    int refused = 0;
    for (int round = 0; round < 1000; round++) {
      String forged = forge(good, random, round);
      refused += send(body, forged).andReturn().getResponse().getStatus() == 401 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(1000);
    assertThat(now(parcel).status()).isEqualTo(ParcelStatus.BOOKED);
  }

  @Test
  @DisplayName("LOG-01 one changed byte, no header, or an unknown secret is 401")
  void unsigned() throws Exception {
    String body = body(parcel(), "DELIVERED");
    send(body + " ", sign(body, Duration.ZERO)).andExpect(status().isUnauthorized());
    send(body, "").andExpect(status().isUnauthorized());
    web.perform(post("/api/v1/webhooks/carriers/simulated").content(body))
        .andExpect(status().isUnauthorized());
    String strange = new WebhookSignature("other", clock).sign(bytes(body));
    send(body, strange).andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("LOG-01 while a secret is changed, one good signature among several is enough")
  void several_signatures() throws Exception {
    String body = body(parcel(), "IN_TRANSIT");
    String good = sign(body, Duration.ZERO);
    String both = good.replace(",v1=", ",v1=" + "0".repeat(64) + ",v1=");
    send(body, both).andExpect(status().isAccepted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"id\": \"a\"}",
        "{\"id\":\"a\",\"trackingNumber\":\"b\",\"status\":\"VOIDED\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}",
        "{\"id\":\"a\",\"trackingNumber\":\"b\",\"status\":\"LOST\",\"occurredAt\":\"yesterday\"}",
        "{\"id\":\"a\",\"trackingNumber\":\"b\",\"status\":\"LOST\",\"occurredAt\":\"2026-01-01T00:00:00Z\",\"role\":1}",
        "{\"id\":\"\",\"trackingNumber\":\"b\",\"status\":\"LOST\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}"
      })
  @DisplayName("LOG-01 signed nonsense is 400 and stores nothing")
  void malformed(String body) throws Exception {
    int before = fixture.count("select count(*) from parcel_event");
    send(body, sign(body, Duration.ZERO)).andExpect(status().isBadRequest());
    assertThat(fixture.count("select count(*) from parcel_event")).isEqualTo(before);
  }

  @Test
  @DisplayName("LOG-01 a body over 64 KB is 413, news on an unknown parcel is kept (C2)")
  void large_and_unknown() throws Exception {
    String large = " ".repeat(64 * 1024 + 1);
    send(large, sign(large, Duration.ZERO)).andExpect(status().isPayloadTooLarge());

    String unknown =
        """
        {"id":"u-%s","trackingNumber":"NOBODY","status":"LOST","occurredAt":"2026-01-01T00:00:00Z"}
        """
            .formatted(System.nanoTime());
    send(unknown, sign(unknown, Duration.ZERO))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.effect").value("UNKNOWN_PARCEL"));
  }

  private ResultActions send(String body, String signature) throws Exception {
    return web.perform(
        post("/api/v1/webhooks/carriers/simulated")
            .contentType(MediaType.APPLICATION_JSON)
            .header(HEADER, signature)
            .content(bytes(body)));
  }

  private String sign(String body, Duration off) {
    return new WebhookSignature("demo-secret", Clock.offset(clock, off)).sign(bytes(body));
  }

  private static String forge(String good, Random random, int round) {
    int at = good.indexOf("v1=") + 3 + random.nextInt(64);
    char digit = good.charAt(at);
    char other = Character.forDigit((Character.digit(digit, 16) + 1 + round % 15) % 16, 16);
    return good.substring(0, at) + other + good.substring(at + 1);
  }

  private Parcel parcel() {
    return fixture.booked(fixture.granted(ShippingMethod.LABEL));
  }

  private Parcel now(Parcel parcel) {
    return parcels.get(parcel.caseNumber(), parcel.trackingNumber());
  }

  private String body(Parcel parcel, String status) {
    return """
    {"id":"%s-%s","trackingNumber":"%s","status":"%s","occurredAt":"%s","location":"Ulm"}"""
        .formatted(
            parcel.trackingNumber(), status, parcel.trackingNumber(), status, clock.instant());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

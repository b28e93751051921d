package io.recourse.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSignatureTest {

  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.700Z");
  private static final byte[] BODY = "{\"id\": \"evt_1\"}".getBytes(UTF_8);

  private final WebhookSignature signature = at(NOW);

  @Test
  @DisplayName("R5 what was signed now is believed")
  void own_signature() {
    assertThat(signature.verify(signature.sign(BODY), BODY)).isTrue();
  }

  @Test
  @DisplayName("R5 known answer: HMAC-SHA256 over t.body")
  void known_answer() {
    byte[] body = "hello".getBytes(UTF_8);
    WebhookSignature then = new WebhookSignature("demo-secret", clock(Instant.ofEpochSecond(1000)));

    assertThat(then.sign(body))
        .isEqualTo("t=1000,v1=8ac76e660470a9c7cdd4b363ab27be74427ad0ec3b9ded1e7a7edab9d6c1c019");
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "-299, true", "299, true", "300, true", "301, false"})
  @DisplayName("R5 five minutes either way, to the second")
  void window(int seconds, boolean believed) {
    String header = at(NOW.plusSeconds(seconds)).sign(BODY);

    assertThat(signature.verify(header, BODY)).isEqualTo(believed);
  }

  @Test
  @DisplayName("R5 of 1000 forgeries none is believed")
  void forgeries() {
    Random random = new Random(5);
    String header = signature.sign(BODY);
    for (int i = 0; i < 1000; i++) {
      byte[] changed = BODY.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(signature.verify(header, changed)).isFalse();
    }
    assertThat(new WebhookSignature("other", clock(NOW)).verify(header, BODY)).isFalse();
  }

  @Test
  @DisplayName("R5 one valid signature of several is enough while a secret changes")
  void several_signatures() {
    String header = signature.sign(BODY).replace(",v1=", ",v1=00ff,v1=xyz,v1=");

    assertThat(signature.verify(header, BODY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "t=",
    "t=1000",
    "v1=00",
    "'t=99999999999999999999,v1=00'",
    "'t=-5,v1=00'",
    "garbage"
  })
  void garbled_headers(String header) {
    assertThat(signature.verify(header, BODY)).isFalse();
    assertThat(signature.verify(null, BODY)).isFalse();
  }

  private static WebhookSignature at(Instant time) {
    return new WebhookSignature("demo-secret", clock(time));
  }

  private static Clock clock(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }
}

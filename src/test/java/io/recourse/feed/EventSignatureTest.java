package io.recourse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventSignatureTest {

  @Test
  @DisplayName("An event is signed as Standard Webhooks' own example is")
  void signsAsTheStandardSays() {
    Map<String, String> headers =
        EventSignature.headers(
            List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}");

    assertThat(headers)
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  @DisplayName("A secret is whsec_ and 24 to 64 bytes; ours is one")
  void knowsSecrets() {
    assertThat(EventSignature.isSecret(EventSignature.newSecret())).isTrue();
    assertThat(EventSignature.isSecret("whsec_c2hvcnQ=")).isFalse();
    assertThat(EventSignature.isSecret("password")).isFalse();
    assertThat(EventSignature.isSecret("whsec_***")).isFalse();
  }
}

package io.recourse.socialmedia.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.WebhookSignature;
import io.recourse.socialmedia.HearSocialWords;
import io.recourse.socialmedia.SocialContact;
import io.recourse.socialmedia.SocialWords;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The hub of the social networks says who wrote; without a secret of ours it cannot. */
@RestController
class SocialWebhook {

  private final HearSocialWords hear;
  private final ObjectMapper json;
  private final String secret;
  private final Clock clock;

  SocialWebhook(
      HearSocialWords hear,
      ObjectMapper json,
      @Value("${recourse.webhooks.social.secret:}") String secret,
      Clock clock) {
    this.hear = hear;
    this.json = json;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * {@code {"network", "from", "message", "text", "name"?, "language"?}}; the same message is taken
   * once.
   */
  @PostMapping("/api/v1/webhooks/social")
  ResponseEntity<Map<String, Object>> wrote(
      @RequestHeader(name = "X-Recourse-Signature", required = false) String signature,
      @RequestBody(required = false) byte[] body) {
    byte[] raw = body == null ? new byte[0] : body;
    if (secret.isBlank() || !isSigned(signature, raw)) {
      throw new Problem(
          Problem.Kind.UNAUTHENTICATED, "The signature is missing, wrong or late.", List.of());
    }
    Optional<CaseNumber> on = hear.hear(words(read(raw)));
    Map<String, Object> answer =
        on.<Map<String, Object>>map(number -> Map.of("news", true, "case", number.value()))
            .orElse(Map.of("news", false));
    return ResponseEntity.accepted().body(answer);
  }

  /** Networks live in real time, also where the demo moved our clock ahead. */
  private boolean isSigned(String signature, byte[] raw) {
    return Stream.of(clock, Clock.systemUTC())
        .anyMatch(time -> new WebhookSignature(secret, time).verify(signature, raw));
  }

  private JsonNode read(byte[] raw) {
    try {
      return json.readTree(raw);
    } catch (IOException e) {
      throw Problem.malformed("The body is not JSON.");
    }
  }

  private static SocialWords words(JsonNode told) {
    return new SocialWords(
        new SocialContact(text(told, "network"), text(told, "from")),
        text(told, "message"),
        text(told, "name"),
        text(told, "language"),
        text(told, "text"));
  }

  private static String text(JsonNode told, String field) {
    return told.path(field).isTextual() ? told.path(field).asText().strip() : null;
  }
}

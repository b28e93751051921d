package io.recourse.hotline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.common.WebhookSignature;
import io.recourse.hotline.HearRinging;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A telephone system says who rings; without a secret of ours none can speak to us. */
@RestController
class CallWebhook {

  private final HearRinging calls;
  private final ObjectMapper json;
  private final String secret;
  private final Clock clock;

  CallWebhook(
      HearRinging calls,
      ObjectMapper json,
      @Value("${recourse.webhooks.calls.secret:}") String secret,
      Clock clock) {
    this.calls = calls;
    this.json = json;
    this.secret = secret;
    this.clock = clock;
  }

  /** {@code {"call": "…", "from": "+49…"}}; the same call is heard once. */
  @PostMapping("/api/v1/webhooks/calls")
  ResponseEntity<Map<String, Boolean>> rings(
      @RequestHeader(name = "X-Recourse-Signature", required = false) String signature,
      @RequestBody(required = false) byte[] body) {
    byte[] raw = body == null ? new byte[0] : body;
    if (secret.isBlank() || !isSigned(signature, raw)) {
      throw new Problem(
          Problem.Kind.UNAUTHENTICATED, "The signature is missing, wrong or late.", List.of());
    }
    JsonNode told = read(raw);
    boolean news = calls.rings(text(told, "call"), text(told, "from"));
    return ResponseEntity.accepted().body(Map.of("news", news));
  }

  /** Telephones live in real time, also where the demo moved our clock ahead. */
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

  private static String text(JsonNode told, String field) {
    return told.path(field).isTextual() ? told.path(field).asText().strip() : null;
  }
}

package io.recourse.shipping.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.shipping.RecordParcelNews;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes signed news from carriers; duplicates and old news are accepted and change nothing. */
@RestController
class CarrierWebhook {

  private static final int LONGEST_BODY = 64 * 1024;

  private final CarrierSecrets secrets;
  private final RecordParcelNews record;
  private final ObjectMapper json;

  CarrierWebhook(CarrierSecrets secrets, RecordParcelNews record, ObjectMapper json) {
    this.secrets = secrets;
    this.record = record;
    this.json = json;
  }

  @PostMapping("/api/v1/webhooks/carriers/{carrier}")
  ResponseEntity<Map<String, String>> receive(
      @PathVariable String carrier,
      @RequestHeader(name = "X-Recourse-Signature", required = false) String signature,
      HttpServletRequest request)
      throws IOException {
    byte[] body = bounded(request);
    if (!secrets.verify(carrier, signature, body)) {
      throw new Problem(
          Problem.Kind.UNAUTHENTICATED, "The signature is missing, wrong or late.", List.of());
    }
    var effect = record.record(read(body).news(carrier));
    return ResponseEntity.accepted().body(Map.of("effect", effect.name()));
  }

  private static byte[] bounded(HttpServletRequest request) throws IOException {
    byte[] body =
        request.getContentLengthLong() > LONGEST_BODY
            ? new byte[LONGEST_BODY + 1]
            : request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new Problem(Problem.Kind.TOO_LARGE, "A webhook may have 64 KB.", List.of());
    }
    return body;
  }

  private CarrierNews read(byte[] body) {
    try {
      CarrierNews news = json.readValue(body, CarrierNews.class);
      if (news == null) {
        throw Problem.malformed("The body is empty.");
      }
      return news;
    } catch (IOException e) {
      throw Problem.malformed("The body is not JSON of the form that carriers send.");
    }
  }
}

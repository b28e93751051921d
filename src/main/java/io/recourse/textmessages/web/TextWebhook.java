package io.recourse.textmessages.web;

import io.recourse.common.Problem;
import io.recourse.textmessages.HearOfText;
import io.recourse.textmessages.TakeReply;
import io.recourse.textmessages.TextRoute.Report;
import io.recourse.textmessages.TextSignature;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Takes signed news of texts, and texts of customers, as Twilio posts them. */
@RestController
@RequestMapping("/api/v1/webhooks/texts")
class TextWebhook {

  private static final String SIGNATURE = "X-Twilio-Signature";
  private static final Set<String> ARRIVED = Set.of("delivered", "read");
  private static final Set<String> LOST = Set.of("failed", "undelivered", "canceled");
  private static final int LONGEST_BODY = 4_000;

  private final TextSignature signature;
  private final HearOfText hear;
  private final TakeReply take;

  TextWebhook(TextSignature signature, HearOfText hear, TakeReply take) {
    this.signature = signature;
    this.hear = hear;
    this.take = take;
  }

  /** What became of a text of ours; news while it is on its way change nothing. */
  @PostMapping(path = "/status/{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Map<String, Boolean>> status(
      @PathVariable UUID id,
      @RequestHeader(name = SIGNATURE, required = false) String signed,
      HttpServletRequest request) {
    Map<String, String> fields = signedFields(request, signed);
    String status = fields.getOrDefault("MessageStatus", "");
    String code = fields.getOrDefault("ErrorCode", "");
    boolean news =
        ARRIVED.contains(status) && hear.hear(id, new Report(null))
            || LOST.contains(status) && hear.hear(id, new Report(code.isBlank() ? status : code));
    return ResponseEntity.ok(Map.of("news", news));
  }

  /** A text to our number; the answer is TwiML, with words only where nobody would read them. */
  @PostMapping(
      path = "/inbound",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
      produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<String> inbound(
      @RequestHeader(name = SIGNATURE, required = false) String signed,
      HttpServletRequest request) {
    Map<String, String> fields = signedFields(request, signed);
    String body = fields.getOrDefault("Body", "").strip();
    String ref = fields.getOrDefault("MessageSid", "");
    String phone = fields.getOrDefault("From", "");
    if (ref.isBlank() || phone.isBlank()) {
      throw Problem.malformed("A text has MessageSid and From.");
    }
    String answer =
        body.isBlank()
            ? ""
            : take.take(ref, phone, body.substring(0, Math.min(body.length(), LONGEST_BODY)))
                .map(words -> "<Message>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</Message>")
                .orElse("");
    return ResponseEntity.ok("<Response>" + answer + "</Response>");
  }

  private Map<String, String> signedFields(HttpServletRequest request, String signed) {
    Map<String, String> fields = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    if (!signature.isSigned(request.getRequestURI(), fields, signed)) {
      throw new Problem(
          Problem.Kind.UNAUTHENTICATED, "The signature is missing or wrong.", List.of());
    }
    return fields;
  }
}

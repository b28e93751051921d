package io.recourse.refunds.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.refunds.PaymentNews;
import io.recourse.refunds.PaymentNews.Status;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads a report in Stripe's event form, which the simulator speaks as well. */
@Component
class PaymentNewsReader {

  private static final int LONGEST_ID = 200;

  private final ObjectMapper json;

  PaymentNewsReader(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws Problem MALFORMED when the signed body is no event
   */
  PaymentNews read(String provider, byte[] body) {
    JsonNode event = parse(body);
    String id = event.path("id").asText("");
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw Problem.malformed("An event needs an id.");
    }
    JsonNode refund = event.path("data").path("object");
    return new PaymentNews(
        provider,
        id,
        text(refund.path("metadata").path("recourse_key")),
        text(refund.path("id")),
        status(event.path("type").asText(""), refund.path("status").asText("")),
        refund.path("amount").canConvertToLong() ? refund.path("amount").longValue() : null,
        refund.path("failure_reason").asText("failed"));
  }

  /**
   * What the event is about.
   *
   * @throws Problem MALFORMED when the signed body is no event
   */
  String type(byte[] body) {
    return parse(body).path("type").asText("");
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode event = json.readTree(body);
      if (event != null && event.isObject()) {
        return event;
      }
    } catch (IOException e) {
      throw Problem.malformed("The body is not JSON.");
    }
    throw Problem.malformed("The body is not an event.");
  }

  private static Status status(String type, String status) {
    if (!type.startsWith("refund.") && !type.startsWith("charge.refund.")) {
      return Status.OTHER;
    }
    return switch (status) {
      case "succeeded" -> Status.SETTLED;
      case "failed", "canceled" -> Status.FAILED;
      case "pending", "requires_action" -> Status.PENDING;
      default -> Status.OTHER;
    };
  }

  private static String text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
  }
}

package io.recourse.refunds.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.refunds.GatewayAnswer;
import io.recourse.refunds.GatewayAnswer.Accepted;
import io.recourse.refunds.GatewayAnswer.Declined;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.refunds.GatewayAnswer.ToSend;
import io.recourse.refunds.GatewayAnswer.Unknown;
import io.recourse.refunds.RefundOrder;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.client.ClientHttpResponse;

/** Reads the provider's answers; whatever is not plainly an answer is unknown. */
final class HttpAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_BODY = 2_000_000;
  private static final Set<Integer> FINAL_REFUSALS = Set.of(400, 402, 404, 422);

  private HttpAnswers() {}

  static ToSend toSend(ClientHttpResponse response, RefundOrder order) throws IOException {
    int status = response.getStatusCode().value();
    if (status == 429 || status == 503) {
      return new Unknown("HTTP_" + status, retryAfter(response));
    }
    Optional<JsonNode> body = body(response);
    if (status == 200 && body.isPresent()) {
      return (ToSend) refund(body.get(), order);
    }
    return FINAL_REFUSALS.contains(status) && body.filter(HttpAnswers::isRefusal).isPresent()
        ? refused(body.get().path("error"))
        : Unknown.because(status == 200 ? "GARBAGE" : "HTTP_" + status);
  }

  /** One refund object; it must be ours to the minor unit. */
  static GatewayAnswer refund(JsonNode refund, RefundOrder order) {
    String id = refund.path("id").asText("");
    boolean ours =
        refund.path("amount").canConvertToLong()
            && refund.path("amount").longValue() == order.amount().amount()
            && refund.path("currency").asText("").equalsIgnoreCase(order.amount().currency());
    if (id.isEmpty() || !ours) {
      return Unknown.because("GARBAGE");
    }
    return switch (refund.path("status").asText("")) {
      case "succeeded" -> new Settled(id);
      case "pending", "requires_action" -> new Accepted(id);
      case "failed", "canceled" -> new Declined(id, refund.path("failure_reason").asText("failed"));
      default -> Unknown.because("GARBAGE");
    };
  }

  static Optional<JsonNode> body(ClientHttpResponse response) {
    try {
      byte[] bytes = response.getBody().readNBytes(LONGEST_BODY);
      return Optional.ofNullable(JSON.readTree(bytes)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A key used with other parameters says nothing about what the first use did. */
  private static boolean isRefusal(JsonNode body) {
    String type = body.path("error").path("type").asText("");
    return body.has("error") && !"idempotency_error".equals(type);
  }

  private static Declined refused(JsonNode error) {
    return new Declined(null, error.path("code").asText(error.path("type").asText("refused")));
  }

  private static Duration retryAfter(ClientHttpResponse response) {
    String seconds = response.getHeaders().getFirst("Retry-After");
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }
}

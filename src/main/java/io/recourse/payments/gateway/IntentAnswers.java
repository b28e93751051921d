package io.recourse.payments.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.recourse.common.Money;
import io.recourse.payments.ChargeAnswer;
import io.recourse.payments.ChargeAnswer.Declined;
import io.recourse.payments.ChargeAnswer.Taken;
import io.recourse.payments.ChargeAnswer.Unknown;
import io.recourse.payments.ChargeAnswer.Waiting;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.client.ClientHttpResponse;

/** Reads the provider's answers; whatever is not plainly an answer is unknown. */
final class IntentAnswers {

  /** Status and body; the body is missing where it was no JSON. */
  record Answer(int status, JsonNode body) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_BODY = 2_000_000;

  private IntentAnswers() {}

  static Answer read(ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    try {
      JsonNode body = JSON.readTree(response.getBody().readNBytes(LONGEST_BODY));
      return new Answer(status, body == null ? MissingNode.getInstance() : body);
    } catch (IOException e) {
      return new Answer(status, MissingNode.getInstance());
    }
  }

  static ChargeAnswer toCharge(Answer answer) {
    JsonNode error = answer.body().path("error");
    if (answer.status() == 200) {
      return of(answer.body());
    }
    boolean refused = answer.status() == 400 || answer.status() == 402 || answer.status() == 404;
    return refused && error.isObject() && !"idempotency_error".equals(error.path("type").asText())
        ? new Declined(error.path("code").asText("refused"))
        : new Unknown("HTTP_" + answer.status());
  }

  /** One payment intent. */
  static ChargeAnswer of(JsonNode intent) {
    return switch (intent.path("status").asText("")) {
      case "succeeded" -> taken(intent);
      case "canceled", "requires_payment_method" ->
          new Declined(intent.path("last_payment_error").path("code").asText("failed"));
      case "requires_action" -> new Declined("authentication_required");
      case "processing", "requires_confirmation", "requires_capture" -> new Waiting();
      default -> new Unknown("GARBAGE");
    };
  }

  private static ChargeAnswer taken(JsonNode intent) {
    String id = intent.path("id").asText("");
    long amount = intent.path("amount_received").asLong();
    String currency = intent.path("currency").asText("").toUpperCase(Locale.ROOT);
    String method = intent.path("payment_method_types").path(0).asText("other");
    return id.isBlank() || amount <= 0 || currency.length() != 3
        ? new Unknown("GARBAGE")
        : new Taken(id, method.toUpperCase(Locale.ROOT), new Money(amount, currency));
  }
}

package io.recourse.payments.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.payments.ChargeAnswer;
import io.recourse.payments.ChargeAnswer.Declined;
import io.recourse.payments.ChargeAnswer.Taken;
import io.recourse.payments.ChargeAnswer.Waiting;
import io.recourse.payments.PaymentReport;
import io.recourse.payments.ReceivePaymentReport;
import io.recourse.refunds.ProviderNews;
import java.util.Currency;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads reports of charges in Stripe's event form, which the simulator speaks as well. */
@Component
class PaymentReportReader implements ProviderNews {

  private static final int LONGEST_ID = 200;

  private final ReceivePaymentReport receive;
  private final ObjectMapper json;

  PaymentReportReader(ReceivePaymentReport receive, ObjectMapper json) {
    this.receive = receive;
    this.json = json;
  }

  @Override
  public boolean takes(String type) {
    return type.startsWith("payment_intent.");
  }

  @Override
  public void receive(String provider, String body) {
    receive.receive(read(provider, body), body);
  }

  private PaymentReport read(String provider, String body) {
    JsonNode event = parse(body);
    JsonNode charge = event.path("data").path("object");
    return new PaymentReport(
        provider,
        name(event, "id"),
        charge.path("metadata").path("recourse_key").asText(null),
        answer(event.path("type").asText(""), charge));
  }

  private static ChargeAnswer answer(String type, JsonNode charge) {
    return switch (type) {
      case "payment_intent.succeeded" -> taken(charge);
      case "payment_intent.payment_failed" ->
          new Declined(charge.path("last_payment_error").path("code").asText("failed"));
      default -> new Waiting();
    };
  }

  private static Taken taken(JsonNode charge) {
    JsonNode amount = charge.path("amount_received");
    String currency = charge.path("currency").asText("").toUpperCase(Locale.ROOT);
    if (!amount.canConvertToLong() || amount.longValue() <= 0 || !isCurrency(currency)) {
      throw Problem.malformed("A charge needs an amount and a currency.");
    }
    String method = charge.path("payment_method_types").path(0).asText("OTHER");
    return new Taken(
        name(charge, "id"),
        method.toUpperCase(Locale.ROOT),
        new Money(amount.longValue(), currency));
  }

  private static String name(JsonNode of, String field) {
    String id = of.path(field).asText("");
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw Problem.malformed("An event and its charge need an id.");
    }
    return id;
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(code));
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw Problem.malformed("The body is not JSON.");
    }
  }
}

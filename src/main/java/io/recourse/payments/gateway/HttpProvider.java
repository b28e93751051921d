package io.recourse.payments.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.payments.ChargeAnswer;
import io.recourse.payments.ChargeAnswer.Unknown;
import io.recourse.payments.ChargeAnswer.Waiting;
import io.recourse.payments.PaymentOrder;
import io.recourse.payments.PaymentProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A provider that speaks Stripe's payment intents and checkout sessions. */
final class HttpProvider implements PaymentProvider {

  /** One checkout session each half day: it lives half an hour at least and a day at most. */
  private static final long HALF_DAY = Duration.ofHours(12).toSeconds();

  private static final Duration LONGEST_SESSION = Duration.ofHours(23);
  private static final Duration SHORTEST_SESSION = Duration.ofHours(12).plusMinutes(31);

  private final RestClient http;
  private final Clock clock;

  private HttpProvider(RestClient http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  static HttpProvider to(ProviderProperties properties, Clock clock) {
    Duration connect = properties.timeout().dividedBy(4);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(connect)
            .build();
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
    requests.setReadTimeout(properties.timeout().minus(connect));
    return new HttpProvider(
        RestClient.builder()
            .requestFactory(requests)
            .baseUrl(properties.url())
            .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.apiKey())
            .build(),
        clock);
  }

  @Override
  public ChargeAnswer charge(PaymentOrder order) {
    MultiValueMap<String, String> form = facts(order, "metadata");
    form.add("amount", String.valueOf(order.amount().amount()));
    form.add("currency", order.amount().currency().toLowerCase(Locale.ROOT));
    form.add("payment_method", order.methodRef());
    form.add("confirm", "true");
    form.add("off_session", "true");
    try {
      return IntentAnswers.toCharge(post("/v1/payment_intents", order.idempotencyKey(), form));
    } catch (RestClientException e) {
      return new Unknown("NO_ANSWER");
    }
  }

  @Override
  public ChargeAnswer lookUp(PaymentOrder order) {
    String query = "metadata['recourse_key']:'" + order.idempotencyKey() + "'";
    try {
      JsonNode found =
          http.get()
              .uri("/v1/payment_intents/search?query={query}", query)
              .retrieve()
              .body(JsonNode.class);
      JsonNode first = found == null ? null : found.path("data").path(0);
      return first == null || first.isMissingNode() ? new Waiting() : IntentAnswers.of(first);
    } catch (RestClientException e) {
      return new Unknown("NO_ANSWER");
    }
  }

  @Override
  public Optional<URI> page(PaymentOrder order) {
    long half = clock.instant().getEpochSecond() / HALF_DAY;
    MultiValueMap<String, String> form = facts(order, "payment_intent_data[metadata]");
    form.add("mode", "payment");
    form.add("success_url", order.returnUrl());
    form.add("cancel_url", order.returnUrl());
    form.add("expires_at", String.valueOf(end(order, half).getEpochSecond()));
    form.add("line_items[0][quantity]", "1");
    form.add("line_items[0][price_data][unit_amount]", String.valueOf(order.amount().amount()));
    form.add(
        "line_items[0][price_data][currency]", order.amount().currency().toLowerCase(Locale.ROOT));
    form.add("line_items[0][price_data][product_data][name]", order.caseNumber());
    String key = order.idempotencyKey() + "/" + half;
    try {
      IntentAnswers.Answer session = post("/v1/checkout/sessions", key, form);
      String url = session.body().path("url").asText("");
      return session.status() == 200 && !url.isBlank()
          ? Optional.of(URI.create(url))
          : Optional.empty();
    } catch (RestClientException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same for the whole half day, so that the same key always says the same. */
  private static Instant end(PaymentOrder order, long half) {
    Instant begin = Instant.ofEpochSecond(half * HALF_DAY);
    Instant latest = begin.plus(LONGEST_SESSION);
    Instant earliest = begin.plus(SHORTEST_SESSION);
    Instant end = order.expiresAt().isAfter(latest) ? latest : order.expiresAt();
    return end.isBefore(earliest) ? earliest : end;
  }

  private static MultiValueMap<String, String> facts(PaymentOrder order, String under) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add(under + "[recourse_key]", order.idempotencyKey());
    form.add(under + "[case]", order.caseNumber());
    return form;
  }

  private IntentAnswers.Answer post(String path, String key, MultiValueMap<String, String> form) {
    return http.post()
        .uri(path)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .exchange((request, response) -> IntentAnswers.read(response));
  }
}

package io.recourse.refunds.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stripe's refunds API with a ledger of its own, so that tests ask it what really happened. */
final class FakeStripe implements ResponseDefinitionTransformerV2 {

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().extensions(this));
  private final Map<String, String> ledger = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> bookings = new ConcurrentHashMap<>();
  private final Queue<GatewayFault> faults = new ConcurrentLinkedQueue<>();

  void open() {
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  void close() {
    server.stop();
  }

  WireMockServer server() {
    return server;
  }

  String url() {
    return server.baseUrl();
  }

  void arm(GatewayFault fault) {
    faults.add(fault);
  }

  long booked(String key) {
    return bookings.getOrDefault(key, new AtomicInteger()).get();
  }

  @Override
  public String getName() {
    return "stripe";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    boolean asks = event.getRequest().getMethod().equals(RequestMethod.GET);
    return (asks ? list(event.getRequest().getUrl()) : refund(event)).build();
  }

  private ResponseDefinitionBuilder list(String url) {
    String payment = form(URI.create(url).getQuery()).get("payment_intent");
    String all =
        ledger.values().stream()
            .filter(refund -> refund.contains("\"payment_intent\": \"" + payment + "\""))
            .collect(Collectors.joining(","));
    return json(200, "{\"object\": \"list\", \"has_more\": false, \"data\": [" + all + "]}");
  }

  private ResponseDefinitionBuilder refund(ServeEvent event) {
    Map<String, String> form = form(event.getRequest().getBodyAsString());
    GatewayFault fault = faults.poll();
    if (fault == null) {
      return json(200, book(form));
    }
    return switch (fault) {
      case SERVER_ERROR -> json(500, "{\"error\": {\"type\": \"api_error\"}}");
      case TOO_MANY_REQUESTS -> json(429, "{}").withHeader("Retry-After", "60");
      case DECLINE ->
          json(
              402,
              "{\"error\": {\"type\": \"card_error\", \"code\": \"expired_or_canceled_card\"}}");
      case GARBAGE -> garbage(form);
      case TIMEOUT_AFTER_SUCCESS -> json(200, book(form)).withFixedDelay(4_000);
      default -> json(503, "{}").withHeader("Retry-After", "1");
    };
  }

  private ResponseDefinitionBuilder garbage(Map<String, String> form) {
    String lost = book(form);
    return aResponse().withStatus(200).withBody("<html>" + lost.length() + "</html>");
  }

  void book(String key, String payment, String status) {
    String ignored =
        book(
            Map.of("metadata[recourse_key]", key, "payment_intent", payment, "amount", "5"),
            status);
  }

  private String book(Map<String, String> form) {
    return book(form, "succeeded");
  }

  private String book(Map<String, String> form, String status) {
    String key = form.get("metadata[recourse_key]");
    return ledger.computeIfAbsent(
        key,
        unseen -> {
          bookings.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet();
          return """
          {"id": "re_%d", "object": "refund", "amount": %s, "currency": "%s",
           "payment_intent": "%s", "status": "%s", "metadata": {"recourse_key": "%s"}}
          """
              .formatted(
                  ledger.size() + 1,
                  form.get("amount"),
                  currency(form),
                  form.get("payment_intent"),
                  status,
                  key);
        });
  }

  private static String currency(Map<String, String> form) {
    return form.get("payment_intent").equals("pi_9") ? "jpy" : "eur";
  }

  private static Map<String, String> form(String body) {
    return Stream.of(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }
}

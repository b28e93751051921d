package io.recourse.failover;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A payment provider outside, which speaks Stripe's refunds API and forgets nothing when the
 * database of the product dies or goes back in time.
 */
final class Provider implements AutoCloseable {

  private static final int THREADS = 8;

  private final Map<String, ObjectNode> refunds = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;

  Provider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/refunds", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Its names for what it gave back of a payment. */
  List<String> refundsOf(String payment) {
    return refunds.values().stream()
        .filter(refund -> refund.get("payment_intent").asText().equals(payment))
        .map(refund -> refund.get("id").asText())
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean asks = "GET".equals(exchange.getRequestMethod());
      JsonNode answer =
          asks
              ? list(form(exchange.getRequestURI().getRawQuery()).getFirst("payment_intent"))
              : book(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      byte[] bytes = Client.JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private JsonNode list(String payment) {
    ObjectNode list = Client.JSON.createObjectNode().put("has_more", false);
    ArrayNode data = list.putArray("data");
    refunds.values().stream()
        .filter(refund -> refund.get("payment_intent").asText().equals(payment))
        .forEach(data::add);
    return list;
  }

  /** Once for each key. */
  private JsonNode book(MultiValueMap<String, String> form) {
    String key = form.getFirst("metadata[recourse_key]");
    return refunds.computeIfAbsent(
        key,
        unseen -> {
          ObjectNode refund = Client.JSON.createObjectNode();
          refund.put("id", "re_" + key).put("status", "succeeded").put("currency", "eur");
          refund.put("payment_intent", form.getFirst("payment_intent"));
          refund.put("amount", Long.parseLong(form.getFirst("amount")));
          refund.putObject("metadata").put("recourse_key", key);
          return refund;
        });
  }

  private static MultiValueMap<String, String> form(String text) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    UriComponentsBuilder.fromUriString("?" + text)
        .build()
        .getQueryParams()
        .forEach(
            (name, given) ->
                values.add(URLDecoder.decode(name, UTF_8), URLDecoder.decode(given.get(0), UTF_8)));
    return values;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

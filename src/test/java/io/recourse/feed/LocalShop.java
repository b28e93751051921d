package io.recourse.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.recourse.common.CaseNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A shop on this machine that checks signatures and takes events, or does not. */
final class LocalShop implements AutoCloseable {

  private final ObjectMapper json = new ObjectMapper();
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger forged = new AtomicInteger();
  private volatile String secret;
  private volatile String refused;
  private volatile int status = 500;
  private volatile String retryAfter;
  private volatile CountDownLatch slow = new CountDownLatch(0);
  private final Semaphore arrived = new Semaphore(0);
  private HttpServer server;

  LocalShop() throws IOException {
    server = listen(0);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
  }

  void trust(String shared) {
    secret = shared;
  }

  void refuse(CaseNumber number) {
    refused = number == null ? null : number.value();
  }

  /** What is answered to refused events from now on. */
  void refuseWith(int code, String retry) {
    status = code;
    retryAfter = retry;
  }

  /** Takes an event, but answers nobody until it is released. */
  void beSlow() {
    slow = new CountDownLatch(1);
  }

  void release() {
    slow.countDown();
  }

  /** Whether an event came within ten seconds. */
  boolean arrives() throws InterruptedException {
    return arrived.tryAcquire(10, TimeUnit.SECONDS);
  }

  private void waitForRelease() {
    try {
      if (!slow.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody released the shop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void goDown() {
    server.stop(0);
  }

  void comeBack() throws IOException {
    server = listen(server.getAddress().getPort());
  }

  int forged() {
    return forged.get();
  }

  List<String> takenOf(CaseNumber number) {
    return of(number, event -> event.path("type").asText());
  }

  List<String> idsOf(CaseNumber number) {
    return of(number, event -> event.path("id").asText());
  }

  private List<String> of(CaseNumber number, Function<JsonNode, String> what) {
    return taken.stream()
        .filter(event -> event.path("case").asText().equals(number.value()))
        .map(what)
        .toList();
  }

  private HttpServer listen(int port) throws IOException {
    HttpServer made =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5);
    made.createContext("/hooks", this::take);
    made.start();
    return made;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonNode event = json.readTree(body);
    if (!isSigned(exchange.getRequestHeaders(), body)) {
      forged.incrementAndGet();
      exchange.sendResponseHeaders(401, -1);
    } else if (event.path("case").asText().equals(refused)) {
      if (retryAfter != null) {
        exchange.getResponseHeaders().add("Retry-After", retryAfter);
      }
      exchange.sendResponseHeaders(status, -1);
    } else {
      waitForRelease();
      taken.add(event);
      arrived.release();
      exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  private boolean isSigned(Headers headers, String body) {
    String id = headers.getFirst("webhook-id");
    Instant at = Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp")));
    String ours = EventSignature.headers(List.of(secret), id, at, body).get("webhook-signature");
    return List.of(headers.getFirst("webhook-signature").split(" ")).contains(ours);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package io.recourse.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Asks the running product and keeps whatever it did not say yes to. */
final class RushClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final String base;

  RushClient(int port) {
    this.base = "http://localhost:" + port;
  }

  private record Refusal(int status, String words) {}

  JsonNode get(String user, String path) {
    return send(request(user, path).GET().build()).orElse(JSON.nullNode());
  }

  void put(String user, String path, String body) {
    var ignored = send(request(user, path).PUT(BodyPublishers.ofString(body)).build());
  }

  /** Empty when it was refused. */
  Optional<JsonNode> post(String user, String path, String body, boolean keyed) {
    HttpRequest.Builder request = request(user, path).POST(BodyPublishers.ofString(body));
    if (keyed) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return send(request.build());
  }

  void note(int status, String words) {
    refusals.add(new Refusal(status, words));
  }

  /** How often it said {@code status}; 500 stands for all failures of its own. */
  long refused(int status) {
    return refusals.stream().filter(refusal -> Math.min(refusal.status(), 500) == status).count();
  }

  List<String> refusals() {
    return refusals.stream().map(Refusal::words).toList();
  }

  private Optional<JsonNode> send(HttpRequest request) {
    HttpResponse<String> answer = answered(request);
    if (answer.statusCode() < 300) {
      return Optional.of(read(answer.body()));
    }
    note(answer.statusCode(), request.uri().getPath() + ": " + answer.body());
    return Optional.empty();
  }

  /**
   * All ask in the name of two accounts, more at once than an account has places: who is told so
   * comes again when told, as any client should.
   */
  private HttpResponse<String> answered(HttpRequest request) {
    HttpResponse<String> answer = http.sendAsync(request, BodyHandlers.ofString()).join();
    for (int again = 0; again < PATIENCE && answer.statusCode() == 429; again++) {
      long pause = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
      Executor later = CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS);
      answer =
          CompletableFuture.supplyAsync(
                  () -> http.sendAsync(request, BodyHandlers.ofString()).join(), later)
              .join();
    }
    return answer;
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String user, String path) {
    byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}

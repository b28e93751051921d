package io.recourse.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import java.util.concurrent.ConcurrentLinkedQueue;

/** Asks the running product and keeps whatever it did not say yes to. */
final class RushClient {

  private static final ObjectMapper JSON = new ObjectMapper();

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
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() < 300) {
        return Optional.of(JSON.readTree(answer.body()));
      }
      note(answer.statusCode(), request.uri().getPath() + ": " + answer.body());
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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

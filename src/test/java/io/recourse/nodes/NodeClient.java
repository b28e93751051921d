package io.recourse.nodes;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A program that calls the API through the entrance, and asks again with the same key. */
final class NodeClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_ANSWERED = 0;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
  private final String base;

  NodeClient(String base) {
    this.base = base;
  }

  record Answer(int status, String body, String tag) {

    boolean isGood() {
      return status >= 200 && status < 300;
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(body, e);
      }
    }
  }

  /** How often each status was answered; 0 stands for no answer. */
  Map<Integer, AtomicInteger> statuses() {
    return statuses;
  }

  Answer get(String team, String path) {
    return send(request(team, path).GET().build());
  }

  /** Once, under a key of its own. */
  Answer once(String team, String method, String path, String body) {
    return send(
        request(team, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  /** Once, on what was seen under that tag. */
  Answer onSeen(String tag, String team, String method, String path, String body) {
    return send(
        request(team, path)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("If-Match", tag)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  /** Until it is answered well, however many nodes die meanwhile. */
  JsonNode untilDone(String team, String method, String path, String body, String key) {
    HttpRequest request =
        request(team, path)
            .header("Idempotency-Key", key)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return Awaitility.await(method + " " + path)
        .atMost(Duration.ofMinutes(2))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> send(request), Answer::isGood)
        .json();
  }

  private Answer send(HttpRequest request) {
    Answer answer = answer(request);
    statuses.computeIfAbsent(answer.status(), any -> new AtomicInteger()).incrementAndGet();
    return answer;
  }

  private Answer answer(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.body(), answer.headers().firstValue("ETag").orElse(null));
    } catch (IOException cut) {
      return new Answer(NOT_ANSWERED, String.valueOf(cut.getMessage()), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String team, String path) {
    String pair = Colleagues.name(team) + ":" + Colleagues.password(team);
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(60))
        .header("Content-Type", "application/json")
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }
}

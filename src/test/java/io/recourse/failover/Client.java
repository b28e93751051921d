package io.recourse.failover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Speaks to the API as a member of staff. */
final class Client {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;

  Client(int port) {
    this.base = "http://localhost:" + port;
  }

  CompletableFuture<HttpResponse<String>> ask(Act act) {
    return http.sendAsync(
        request(act.user(), act.path())
            .header("Idempotency-Key", act.key())
            .POST(BodyPublishers.ofString(act.body()))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> put(String path, String body) {
    return send(request("agent", path).PUT(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> get(String user, String path) {
    return send(request(user, path).GET().build());
  }

  /** The bytes of a file. */
  HttpResponse<byte[]> file(String user, String path) {
    return send(request(user, path).GET().build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> upload(String path, String name, String type, byte[] bytes) {
    String head =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(name, type);
    return send(
        request("agent", path)
            .setHeader("Content-Type", "multipart/form-data; boundary=part")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(bytes),
                    BodyPublishers.ofString("\r\n--part--\r\n")))
            .build());
  }

  /** The task of this key on a case, once it is there. */
  String task(String user, String key, String number) {
    String path = "/api/v1/tasks?queue=all&key=" + key + "&case=" + number;
    return Awaitility.await(key + " of " + number)
        .atMost(Duration.ofMinutes(2))
        .until(() -> read(get(user, path)).path("items"), tasks -> tasks.size() == 1)
        .get(0)
        .get("id")
        .asText();
  }

  void complete(String user, String task, String values) {
    HttpResponse<String> answer =
        send(
            request(user, "/api/v1/tasks/" + task + "/complete")
                .POST(BodyPublishers.ofString("{\"values\": " + values + "}"))
                .build());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(task + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** From now on pages are asked for by somebody who has signed in. */
  void signIn(String user) {
    Matcher token = TOKEN.matcher(page("/sign-in").body());
    if (!token.find()) {
      throw new IllegalStateException("The page to sign in has no token.");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(user, user, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    var answer =
        send(
            browser("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(user + " is not let in: " + answer.statusCode());
    }
  }

  HttpResponse<String> page(String path) {
    return send(browser(path).GET().build());
  }

  private HttpRequest.Builder browser(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", "text/html");
  }

  static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String user, String path) {
    byte[] pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofMinutes(2))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}

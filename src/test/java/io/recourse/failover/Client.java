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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    try {
      return http.send(request, BodyHandlers.ofString());
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

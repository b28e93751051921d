package io.recourse.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at an address of their own, with the cookies they were given; never waits. */
final class Caller {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final String base;
  private final String address;
  private String proof;
  private volatile String csrf = "";

  Caller(int port, String address) {
    this.base = "http://localhost:" + port;
    this.address = address;
  }

  Caller named(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    proof = "Basic " + Base64.getEncoder().encodeToString(pair);
    return this;
  }

  Caller withToken(String token) {
    proof = "Bearer " + token;
    return this;
  }

  CompletableFuture<HttpResponse<String>> get(String path) {
    return send(request(path).GET());
  }

  /** A form of the page that was seen last. */
  CompletableFuture<HttpResponse<String>> form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> Browser.coded(field.getKey()) + "=" + Browser.coded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&_csrf=" + Browser.coded(csrf))));
  }

  CompletableFuture<HttpResponse<String>> json(String method, String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  CompletableFuture<HttpResponse<String>> signed(String path, String signature, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Recourse-Signature", signature)
            .POST(BodyPublishers.ofString(body)));
  }

  /** What has to work before anything is measured. */
  static HttpResponse<String> demand(CompletableFuture<HttpResponse<String>> asked) {
    HttpResponse<String> answer = asked.join();
    if (Outcome.of(answer) != Outcome.ANSWERED) {
      throw new IllegalStateException(Outcome.words(answer));
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .header("X-Forwarded-For", address);
    if (proof != null) {
      request.header("Authorization", proof);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(
            answer -> {
              answer.headers().allValues("Set-Cookie").forEach(this::keep);
              Matcher token = CSRF.matcher(answer.body());
              if (token.find()) {
                csrf = token.group(1);
              }
              return answer;
            });
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    int at = pair.indexOf('=');
    cookies.put(pair.substring(0, at), pair.substring(at + 1));
  }
}

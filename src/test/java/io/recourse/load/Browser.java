package io.recourse.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One signed-in person: pages in a session, the API by name and password. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String base;
  private final String user;

  Browser(int port, String user) {
    this.base = "http://localhost:" + port;
    this.user = user;
  }

  String user() {
    return user;
  }

  void signIn() throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(get("/sign-in"));
    if (!csrf.find()) {
      throw new IllegalStateException("The page to sign in has no token.");
    }
    String form = "username=%s&password=%s&_csrf=%s".formatted(user, user, coded(csrf.group(1)));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
    String to = answer.headers().firstValue("Location").orElse("error");
    if (answer.statusCode() != 302 || to.contains("error")) {
      throw new IllegalStateException(user + " is not let in: " + answer.statusCode());
    }
  }

  /** A page; anything but 200 ends the measurement. */
  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(base + path)).build());
  }

  String post(String path, String json) throws IOException, InterruptedException {
    return send("POST", path, json);
  }

  String put(String path, String json) throws IOException, InterruptedException {
    return send("PUT", path, json);
  }

  /** By name and password, not by the session. */
  String getByName(String path) throws IOException, InterruptedException {
    return send(named(path).build());
  }

  private String send(String method, String path, String json)
      throws IOException, InterruptedException {
    return send(
        named(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build());
  }

  private HttpRequest.Builder named(String path) {
    String pair = user + ":" + user;
    return HttpRequest.newBuilder(URI.create(base + path))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          request.method()
              + " "
              + request.uri()
              + " is answered "
              + answer.statusCode()
              + ": "
              + answer.body().lines().findFirst().orElse(""));
    }
    return answer.body();
  }
}

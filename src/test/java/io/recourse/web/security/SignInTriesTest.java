package io.recourse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However a try to sign in is spelled and however many run at once, ten are checked a minute. */
@RecourseTest
class SignInTriesTest {

  static final AtomicInteger ADDRESSES = new AtomicInteger();
  static final int CHECKED_AT_MOST = 11; // ten, and one that came back within the test's seconds

  @LocalServerPort int port;

  final HttpClient http = HttpClient.newHttpClient();
  final String address = "198.51.100." + ADDRESSES.incrementAndGet();

  @ParameterizedTest
  @DisplayName(
      "STF-02 after ten wrong ones the right password is not checked in any spelling of Basic")
  @ValueSource(strings = {"Basic ", "basic ", "BASIC   ", "Basic \t"})
  void basicSpellings(String scheme) throws Exception {
    for (int i = 0; i < 20; i++) {
      basic(scheme, "finance", "wrong" + i);
    }
    assertThat(basic(scheme, "finance", "finance").statusCode()).isIn(401, 429);
  }

  @Test
  @DisplayName("STF-02 names with blanks and capitals are tries for the same name")
  void nameSpellings() throws Exception {
    List<String> names = List.of("lead", " lead", "lead ", "LEAD", "Lead");
    long checked = 0;
    for (int i = 0; i < 25; i++) {
      checked += isChecked(basic("Basic ", names.get(i % names.size()), "wrong" + i)) ? 1 : 0;
    }
    assertThat(checked).isLessThanOrEqualTo(CHECKED_AT_MOST);
  }

  @ParameterizedTest
  @DisplayName("STF-02 the form counts under every spelling of its address")
  @ValueSource(strings = {"/sign-in", "/%73ign-in", "/sign%2Din"})
  void formSpellings(String path) throws Exception {
    Form form = form();
    long checked = 0;
    for (int i = 0; i < 20; i++) {
      int status = post(form, path, " owner", "wrong" + i).statusCode();
      checked += status == 429 || status == 403 || status == 404 || status == 400 ? 0 : 1;
    }
    assertThat(checked).isLessThanOrEqualTo(CHECKED_AT_MOST);
  }

  @Test
  @DisplayName("STF-02 sixty tries at once are checked no more often than ten")
  void parallel() {
    List<CompletableFuture<HttpResponse<String>>> tries =
        IntStream.range(0, 60)
            .mapToObj(i -> http.sendAsync(request("Basic ", "agent", "no" + i), body()))
            .toList();
    long checked = tries.stream().filter(one -> isChecked(one.join())).count();
    System.out.println("Sign-in tries checked of 60 at once: " + checked);
    assertThat(checked).isBetween(1L, (long) CHECKED_AT_MOST);
  }

  @Test
  @DisplayName("STF-02 sixty honest calls at once are all answered")
  void parallelHonest() {
    List<CompletableFuture<HttpResponse<String>>> calls =
        IntStream.range(0, 60)
            .mapToObj(i -> http.sendAsync(request("Basic ", "auditor", "auditor"), body()))
            .toList();
    assertThat(calls).allSatisfy(call -> assertThat(call.join().statusCode()).isEqualTo(200));
  }

  @Test
  @DisplayName("STF-02 an address that looks for orders does not lock staff out")
  void lookUps() throws Exception {
    for (int i = 0; i < 110; i++) {
      http.send(
          to("/api/v1/customer-sessions")
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      "{\"orderNumber\":\"NO-" + i + "\",\"email\":\"a@example.org\"}"))
              .build(),
          body());
    }
    assertThat(basic("Basic ", "returns", "returns").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("STF-02 what a client adds to the proxy's header buys no further tries")
  void forgedForwarding() throws Exception {
    long checked = 0;
    for (int i = 0; i < 20; i++) {
      HttpRequest forged =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/forms"))
              .header("X-Forwarded-For", "203.0.113." + i + ", " + address)
              .header("Authorization", "Basic " + encoded("visits", "wrong" + i))
              .build();
      checked += isChecked(http.send(forged, body())) ? 1 : 0;
    }
    assertThat(checked).isLessThanOrEqualTo(CHECKED_AT_MOST);
  }

  private record Form(String cookie, String token) {}

  private Form form() throws Exception {
    HttpResponse<String> page = http.send(to("/sign-in").build(), body());
    Matcher token =
        Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    return new Form(cookie, token.group(1));
  }

  private HttpResponse<String> post(Form form, String path, String name, String password)
      throws Exception {
    return http.send(
        to(path)
            .header("Cookie", form.cookie())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "username="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + "&password="
                        + password
                        + "&_csrf="
                        + form.token()))
            .build(),
        body());
  }

  private HttpResponse<String> basic(String scheme, String name, String password) throws Exception {
    return http.send(request(scheme, name, password), body());
  }

  private HttpRequest request(String scheme, String name, String password) {
    return to("/api/v1/forms").header("Authorization", scheme + encoded(name, password)).build();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("X-Forwarded-For", address);
  }

  private static String encoded(String name, String password) {
    return Base64.getEncoder()
        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isChecked(HttpResponse<String> answer) {
    return answer.statusCode() != 429;
  }

  private static HttpResponse.BodyHandler<String> body() {
    return BodyHandlers.ofString();
  }
}

package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import jakarta.servlet.Filter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Who asks without a pause waits for the own answers, and nobody else does. */
@RecourseTest
class OwnPlacesTest {

  private static final Duration AT_ONCE = Duration.ZERO;

  @Autowired OwnPlaces inUse;
  @Autowired AccountSettings settings;
  @Autowired ShareRules shares;
  @Autowired ComeAgain comeAgain;
  @Autowired UserDetailsService accounts;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @DisplayName(
      "PLT-02 a program that has all places of its account is asked to come again, while another"
          + " account, the portal and health are answered")
  void byProgram() throws Exception {
    signIn(staff("agent"));
    hold(
        settings.atOnce(),
        () -> {
          HttpResponse<String> refused = ask("/api/v1/forms", "agent");
          assertThat(refused.statusCode()).isEqualTo(429);
          assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
              .isBetween(3L, 8L);
          assertThat(refused.body())
              .contains("urn:recourse:problem:too-many", "Too many requests of this account");
          assertThat(ask("/api/v1/forms", "lead").statusCode()).isEqualTo(200);
          assertThat(ask("/portal", null).statusCode()).isEqualTo(200);
          assertThat(ask("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
          return null;
        });
    assertThat(ask("/api/v1/forms", "agent").statusCode()).as("with a place").isEqualTo(200);
  }

  @ParameterizedTest
  @DisplayName("PLT-02 a person whose account has no place reads a page of the language asked for")
  @CsvSource({"en, Too many of your requests", "zh-CN, 本次请求未被执行", "zh-TW, 本次請求未被執行"})
  void onAPage(String language, String words) throws Exception {
    MockHttpServletResponse refused =
        full(
            () -> {
              MockHttpServletRequest page = new MockHttpServletRequest("GET", "/work");
              page.setQueryString("lang=" + language);
              return page;
            });

    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("<html lang=\"" + Locale.forLanguageTag(language).toLanguageTag() + "\"", words)
        .contains(">429<")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @DisplayName("PLT-02 pages of customers, what is always received, and assets take no such place")
  @ValueSource(strings = {"/portal", "/portal/withdraw", "/assets/app.css"})
  void outside(String path) throws Exception {
    assertThat(full(() -> new MockHttpServletRequest("GET", path)).getStatus()).isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 a machine that is called as a member of staff takes none of their places")
  void namesake() throws Exception {
    OwnPlaces one = one();
    MockHttpServletResponse machine = new MockHttpServletResponse();
    signIn(staff("agent"));
    one.doFilter(
        work(),
        new MockHttpServletResponse(),
        (request, response) -> {
          signIn(
              UsernamePasswordAuthenticationToken.authenticated(
                  "agent", null, AuthorityUtils.NO_AUTHORITIES));
          one.doFilter(work(), machine, (any, to) -> machine.setStatus(204));
        });
    assertThat(machine.getStatus()).isEqualTo(204);
  }

  @Test
  @DisplayName("PLT-02 a place is free again when its answer failed")
  void free() throws Exception {
    OwnPlaces one = one();
    signIn(staff("agent"));
    try {
      one.doFilter(
          work(),
          new MockHttpServletResponse(),
          (request, response) -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessage("broken");
    }
    MockHttpServletResponse next = new MockHttpServletResponse();
    one.doFilter(work(), next, (request, response) -> next.setStatus(204));
    assertThat(next.getStatus()).isEqualTo(204);
  }

  @Test
  @Timeout(20)
  @DisplayName("PLT-02 who has a place of a share does not keep it while waiting for an own one")
  void waitsInNoShare() throws Exception {
    OwnPlaces patient =
        new OwnPlaces(new AccountSettings(1, 5, Duration.ofDays(1)), shares, comeAgain);
    MockHttpServletRequest customers = new MockHttpServletRequest("GET", "/api/v1/cases");
    customers.addHeader("Authorization", "Bearer of-a-customer");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    signIn(staff("agent"));
    patient.doFilter(
        work(),
        new MockHttpServletResponse(),
        (request, response) ->
            patient.doFilter(customers, answer, (any, to) -> answer.setStatus(204)));
    assertThat(answer.getStatus()).isEqualTo(429);
  }

  /** What is answered while the same account has its only place. */
  private MockHttpServletResponse full(Supplier<MockHttpServletRequest> next) throws Exception {
    OwnPlaces one = one();
    MockHttpServletResponse answer = new MockHttpServletResponse();
    signIn(staff("agent"));
    one.doFilter(
        work(),
        new MockHttpServletResponse(),
        (request, response) ->
            one.doFilter(next.get(), answer, (any, to) -> answer.setStatus(204)));
    return answer;
  }

  private OwnPlaces one() {
    return new OwnPlaces(new AccountSettings(1, 0, AT_ONCE), shares, comeAgain);
  }

  private static void hold(int places, Filter filter, Callable<Void> meanwhile) throws Exception {
    if (places == 0) {
      meanwhile.call();
      return;
    }
    filter.doFilter(
        work(),
        new MockHttpServletResponse(),
        (request, response) -> {
          try {
            hold(places - 1, filter, meanwhile);
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
  }

  private void hold(int places, Callable<Void> meanwhile) throws Exception {
    hold(places, inUse, meanwhile);
  }

  private static MockHttpServletRequest work() {
    return new MockHttpServletRequest("GET", "/work");
  }

  private Authentication staff(String name) {
    var account = accounts.loadUserByUsername(name);
    return UsernamePasswordAuthenticationToken.authenticated(
        account, null, account.getAuthorities());
  }

  private static void signIn(Authentication who) {
    SecurityContextHolder.getContext().setAuthentication(who);
  }

  private HttpResponse<String> ask(String path, String account) throws Exception {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (account != null) {
      byte[] proof = (account + ":" + account).getBytes(StandardCharsets.UTF_8);
      call.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(proof));
    }
    return http.send(call.build(), BodyHandlers.ofString());
  }
}

package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.web.requests.ShareSettings.Size;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Who finds a share full reads so in words, as this product says them. */
@RecourseTest
class BusyShareTest {

  private static final String ADDRESS = "198.51.100.77";

  @Autowired ShareRules rules;
  @Autowired ComeAgain comeAgain;
  @Autowired SharedServer server;
  @Autowired MockMvc mvc;

  @ParameterizedTest
  @DisplayName("PLT-02 a program without a place is told so in words, and when to come again")
  @CsvSource({
    "/api/v1/webhooks/payments/simulator, en, Too many ask at once",
    "/api/v1/customer-sessions, zh-CN, 当前请求过多",
    "/api/v1/customer-sessions, zh-TW, 目前請求過多"
  })
  void inWords(String path, String language, String words) throws Exception {
    MockHttpServletResponse refused = refused("POST", path, language);

    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("urn:recourse:problem:busy", words);
  }

  @ParameterizedTest
  @DisplayName("PLT-02 a person without a place reads a page of the own language")
  @CsvSource({"en, en, Not possible just now", "zh-CN, zh-CN, 暂时无法处理", "zh-HK, zh-TW, 暫時無法處理"})
  void onAPage(String asked, String spoken, String words) throws Exception {
    MockHttpServletResponse refused = refused("GET", "/portal", asked);

    assertThat(refused.getContentType()).startsWith("text/html");
    assertThat(refused.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("<html lang=\"" + spoken + "\"", words)
        .doesNotContain("th:text", "??");
  }

  @ParameterizedTest
  @DisplayName("LAW-03 without a place too, the language is the address's, then the cookie's")
  @CsvSource({
    "lang=zh-CN, en, zh-CN, 暂时无法处理, 当前请求过多",
    "a=%ZZ&lang=zh_TW&b, en, zh-TW, 暫時無法處理, 目前請求過多",
    "lang=en, zh-CN, en, Not possible just now, Too many ask at once",
    "language=en, zh-TW, zh-TW, 暫時無法處理, 目前請求過多",
    "lang=%3Cb%3E, zh-CN, zh-CN, 暂时无法处理, 当前请求过多"
  })
  void asAsked(String query, String kept, String spoken, String page, String problem)
      throws Exception {
    MockHttpServletResponse onPage = refused(() -> asking("GET", "/portal", query, kept));
    assertThat(onPage.getHeader("Content-Language")).isEqualTo(spoken);
    assertThat(onPage.getContentAsString(StandardCharsets.UTF_8)).contains(page);

    MockHttpServletResponse inProblem =
        refused(() -> asking("POST", "/api/v1/customer-sessions", query, kept));
    assertThat(inProblem.getContentAsString(StandardCharsets.UTF_8)).contains(problem);
  }

  private static MockHttpServletRequest asking(
      String method, String path, String query, String kept) {
    MockHttpServletRequest call = call(method, path, "fr");
    call.setQueryString(query);
    call.setCookies(new Cookie("recourse-language", kept));
    return call;
  }

  @Test
  @DisplayName("PLT-02 who is asked to come again costs no statement, no session and no controller")
  void costsNothing() throws Exception {
    List<MvcResult> answers = new ArrayList<>();
    List<List<String>> statements = new ArrayList<>();
    hold(() -> hold(() -> statements.add(SqlCount.during(() -> answers.add(portal())))));

    MvcResult refused = answers.get(0);
    assertThat(refused.getResponse().getStatus()).isEqualTo(503);
    assertThat(statements.get(0)).isEmpty();
    assertThat(refused.getRequest().getSession(false)).isNull();
    assertThat(refused.getResponse().getCookies()).isEmpty();
    assertThat(refused.getHandler()).isNull();
    assertThat(refused.getResponse().getContentAsString())
        .as("the answer itself, no error that another page is made of")
        .isNotEmpty();
    assertThat(portal().getResponse().getStatus()).as("with a place").isEqualTo(200);
  }

  private MvcResult portal() {
    try {
      return mvc.perform(
              get("/portal")
                  .with(
                      request -> {
                        request.setRemoteAddr(ADDRESS);
                        return request;
                      }))
          .andReturn();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** One of the two places that an address has is taken meanwhile. */
  private void hold(Runnable meanwhile) {
    MockHttpServletRequest page = new MockHttpServletRequest("GET", "/portal");
    page.setRemoteAddr(ADDRESS);
    try {
      server.doFilter(page, new MockHttpServletResponse(), (any, to) -> meanwhile.run());
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private MockHttpServletResponse refused(String method, String path, String language)
      throws Exception {
    return refused(() -> call(method, path, language));
  }

  /** What is answered while the only place is taken. */
  private MockHttpServletResponse refused(Supplier<MockHttpServletRequest> call) throws Exception {
    MockHttpServletResponse refused = new MockHttpServletResponse();
    SharedServer full = full();
    full.doFilter(
        call.get(),
        new MockHttpServletResponse(),
        (request, response) -> full.doFilter(call.get(), refused, (any, to) -> {}));
    assertThat(refused.getCookies()).isEmpty();
    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getHeader("Retry-After")).matches("[3-8]");
    assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
    return refused;
  }

  private static MockHttpServletRequest call(String method, String path, String language) {
    MockHttpServletRequest call = new MockHttpServletRequest(method, path);
    call.addPreferredLocale(Locale.forLanguageTag(language));
    call.addHeader("Accept-Language", language);
    return call;
  }

  private SharedServer full() {
    Size one = new Size(1, 1, 0);
    return new SharedServer(
        new ShareSettings(
            Duration.ofMillis(50),
            Map.of(Share.PORTAL, one, Share.CUSTOMERS, one, Share.WEBHOOKS, one)),
        rules,
        comeAgain);
  }
}

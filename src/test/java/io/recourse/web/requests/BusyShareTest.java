package io.recourse.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import io.recourse.web.requests.ShareSettings.Size;
import io.recourse.web.security.ProblemEntryPoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who finds a share full reads so in words, as this product says them. */
@RecourseTest
class BusyShareTest {

  @Autowired ShareRules rules;
  @Autowired ProblemEntryPoint doorman;

  @ParameterizedTest
  @DisplayName("PLT-02 a program without a place is told so in words, and when to come again")
  @CsvSource({
    "/api/v1/webhooks/payments/simulator, en, Too many ask at once",
    "/api/v1/customer-sessions, zh-CN, 当前请求过多",
    "/api/v1/customer-sessions, zh-TW, 目前請求過多"
  })
  void inWords(String path, String language, String words) throws Exception {
    MockHttpServletResponse refused = new MockHttpServletResponse();
    SharedServer full = full();

    full.doFilter(
        call(path, language),
        new MockHttpServletResponse(),
        (request, response) -> full.doFilter(call(path, language), refused, (any, to) -> {}));

    assertThat(refused.getStatus()).isEqualTo(503);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
        .contains("urn:recourse:problem:busy", words);
  }

  private static MockHttpServletRequest call(String path, String language) {
    MockHttpServletRequest call = new MockHttpServletRequest("POST", path);
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
        doorman);
  }
}

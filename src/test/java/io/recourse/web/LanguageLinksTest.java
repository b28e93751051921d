package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.testing.RecourseTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Another language is another wording of the same page. */
@RecourseTest
class LanguageLinksTest {

  @Autowired MockMvc web;

  @Test
  @DisplayName("PLT-05 another language keeps what was searched for")
  void keepsTheQuery() throws Exception {
    String page =
        web.perform(
                get("/work/cases?q=RC-1&status=OPEN&lang=en").with(user("agent").roles("AGENT")))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(chinese(page)).contains("q=RC-1", "status=OPEN").containsOnlyOnce("lang=");
  }

  @Test
  @DisplayName("PLT-05 after a failed look-up another language is one click away")
  void afterAFailedLookUp() throws Exception {
    String page =
        web.perform(
                post("/portal/open")
                    .header("Referer", "http://localhost/portal?from=mail")
                    .param("orderNumber", "NO-SUCH")
                    .param("email", "nobody@example.org")
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsString();

    String link = chinese(page);
    assertThat(link).startsWith("/portal?").contains("from=mail");
    assertThat(web.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("PLT-05 a foreign referrer leads nowhere else")
  void foreignReferrer() throws Exception {
    String page =
        web.perform(
                post("/portal/open")
                    .header("Referer", "https://evil.example/portal")
                    .param("orderNumber", "NO-SUCH")
                    .param("email", "nobody@example.org")
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(chinese(page)).startsWith("/?");
  }

  private static String chinese(String page) {
    Matcher link = Pattern.compile("<a hreflang=\"zh-CN\"[^>]* href=\"([^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    return HtmlUtils.htmlUnescape(link.group(1));
  }
}

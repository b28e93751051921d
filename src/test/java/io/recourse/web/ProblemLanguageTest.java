package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.testing.RecourseTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is refused reads why in the language they asked for; programs read the same type always. */
@RecourseTest
class ProblemLanguageTest {

  private static final String EMPTY_RETURN =
      "{\"type\":\"RETURN\",\"channel\":\"PHONE\",\"lines\":[{\"line\":1,\"quantity\":0}]}";

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;

  @ParameterizedTest
  @CsvSource({
    ",              Fields that cannot be accepted, must be given, must be 1 or more",
    "fr,            Fields that cannot be accepted, must be given, must be 1 or more",
    "zh-CN,         有无法接受的内容, 必须填写, 必须为 1 或以上",
    "'zh-TW,en;q=.5', 有無法接受的內容, 必須填寫, 必須為 1 或以上"
  })
  @DisplayName(
      "LAW-03 title and field errors of the API follow Accept-Language, English by default")
  void api(String accepted, String title, String reason, String quantity) throws Exception {
    MockHttpServletRequestBuilder call =
        post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(EMPTY_RETURN);
    JsonNode said = refused(accepted == null ? call : call.header("Accept-Language", accepted));

    assertThat(said.get("type").asText()).isEqualTo("urn:recourse:problem:invalid");
    assertThat(said.get("title").asText()).isEqualTo(title);
    assertThat(said.get("errors").findValuesAsText("detail")).contains(reason, quantity);
    assertThat(said.get("errors").get(0).size()).isEqualTo(2);
  }

  @Test
  @DisplayName("LAW-03 a page's calls to the API speak the language of the page")
  void pageCallsApi() throws Exception {
    JsonNode said =
        refused(
            get("/api/v1/cases/RC-999999999")
                .header("Accept-Language", "en")
                .cookie(new Cookie("recourse-language", "zh-TW")));

    assertThat(said.get("detail").asText()).isEqualTo("沒有此編號的服務單。");
    assertThat(said.get("type").asText()).isEqualTo("urn:recourse:problem:not-found");
  }

  @Test
  @DisplayName("LAW-03 refusals before any controller are translated too")
  void atTheDoor() throws Exception {
    JsonNode said =
        json.readTree(
            web.perform(get("/api/v1/cases").header("Accept-Language", "zh-CN"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());

    assertThat(said.get("title").asText()).isEqualTo("未登录");
    assertThat(said.get("detail").asText()).isEqualTo("请先登录。");
  }

  @ParameterizedTest
  @CsvSource({
    "/portal/cases/RC-999999999?lang=zh-CN, CUSTOMER, 没有此编号的服务单。",
    "/portal/cases/RC-999999999?lang=en,    CUSTOMER, There is no case with this number.",
    "/work/tasks/none?lang=zh-TW,           RETURNS,  沒有此任務。",
    "/work/deviations?from=x&lang=zh-CN,    LEAD,     必须是日期，例如 2026-05-31",
    "/audit?from=x&lang=zh-TW,              AUDITOR,  請填寫日期（如 2026-03-01）或 UTC 時間。"
  })
  @DisplayName("LAW-03 a page says a refusal in its own language")
  void pages(String path, String role, String words) throws Exception {
    String page =
        web.perform(get(path).with(user("somebody").roles(role)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains(words);
  }

  private JsonNode refused(MockHttpServletRequestBuilder call) throws Exception {
    return json.readTree(
        web.perform(call.with(user("agent").roles("AGENT")).with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }
}

package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** No case leaves its line while the law still asks for something there. */
@RecourseTest
class RefusedConversionTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired Standing standing;
  @Autowired MockMvc http;

  @Test
  @DisplayName("W3 a conversion that drops a duty is refused with its ground, what was typed stays")
  void a_duty() throws Exception {
    CaseNumber number = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    Map<String, String> before = standing.of(number);
    over(number, "INQUIRY")
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString("Dir. 2011/83 Art 13")));
    over(number, "HOLIDAY")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/type"));
    http.perform(
            post("/work/cases/" + number + "/convert")
                .param("type", "INQUIRY")
                .param("reason", "They only ask.")
                .with(user("agent").roles("AGENT"))
                .with(csrf()))
        .andExpect(flash().attribute("refused", containsString("Dir. 2011/83 Art 13")))
        .andExpect(
            result ->
                assertThat(result.getFlashMap().get("typed"))
                    .isEqualTo(Map.of("type", "INQUIRY", "reason", "They only ask.")));
    assertThat(standing.of(number)).isEqualTo(before);
  }

  private ResultActions over(CaseNumber number, String type) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/convert")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"type\": \"%s\", \"reason\": \"They only ask.\"}".formatted(type))
            .with(user("agent").roles("AGENT")));
  }
}

package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The price of a repair is answered once, and while it stands, at both doors. */
@RecourseTest
class RefusedQuotationTest {

  @Autowired RepairFixture repairs;
  @Autowired Standing standing;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired MockMvc http;

  @Test
  @DisplayName("W3 a price that was answered is not answered again, neither way, at neither door")
  void twice() throws Exception {
    CaseNumber number = repairs.quoted();
    over(number, "{}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/agreed"));
    over(number, "{\"agreed\": true}").andExpect(status().isNoContent());
    driver.runJobs(number);
    assertRefused(number, "answered before");
  }

  @Test
  @DisplayName("W3 a price that lapsed is not answered any more, at neither door")
  void expired() throws Exception {
    CaseNumber number = repairs.quoted();
    driver.fireTimer(number, "Timer_QuotationExpired");
    assertRefused(number, "lapsed");
  }

  private void assertRefused(CaseNumber number, String ground) throws Exception {
    Map<String, String> before = standing.of(number);
    over(number, "{\"agreed\": false}")
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString(ground)));
    http.perform(
            post("/portal/cases/" + number + "/repair/quotation")
                .param("agreed", "false")
                .accept(MediaType.TEXT_HTML)
                .with(owner(number))
                .with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString(ground)));
    assertThat(standing.of(number)).isEqualTo(before);
  }

  private ResultActions over(CaseNumber number, String body) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/repair/quotation")
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(owner(number)));
  }

  private RequestPostProcessor owner(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }
}

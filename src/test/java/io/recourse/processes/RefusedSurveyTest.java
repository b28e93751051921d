package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.SurveyLinks;
import io.recourse.visits.VisitBook;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A survey may be answered again, even after its end; never beyond reason, never by a stranger. */
@RecourseTest
class RefusedSurveyTest {

  @Autowired VisitFixture visits;
  @Autowired VisitBook book;
  @Autowired SurveyLinks links;
  @Autowired ProcessDriver driver;
  @Autowired Standing standing;
  @Autowired Cases cases;
  @Autowired MockMvc http;

  @Test
  @DisplayName("W3 answered again and after closing: all is kept; too often, out of range: nothing")
  void again() throws Exception {
    CaseNumber number = visits.surveyed("DE");
    String page = links.to(number, cases.get(number).customerId(), 5).getPath();
    assertRefused(number, page, "9", 422, "id=\"at-csat\" aria-invalid=\"true\"");
    assertRefused(number, page + "x", "4", 410, "");
    for (int csat = 1; csat <= 2; csat++) {
      say(page, "4").andExpect(status().isOk());
      driver.runJobs(number);
    }
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    say(page, "5").andExpect(status().isOk());
    assertThat(book.answers(number)).extracting("csat").containsExactly(4, 4, 5);
    say(page, "5").andExpect(status().isOk());
    say(page, "5").andExpect(status().isOk());
    assertRefused(number, page, "3", 409, "5 times within an hour");
  }

  private void assertRefused(CaseNumber number, String page, String csat, int status, String said)
      throws Exception {
    Map<String, String> before = standing.of(number);
    say(page, csat)
        .andExpect(status().is(status))
        .andExpect(content().string(containsString(said)));
    assertThat(standing.of(number)).isEqualTo(before);
  }

  private ResultActions say(String page, String csat) throws Exception {
    return http.perform(post(page).param("csat", csat).with(csrf()));
  }
}

package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.PastThread;
import io.recourse.portal.OneTimeLinks;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** A link that was guessed or is too old opens nothing; one to an ended case only shows it. */
@RecourseTest
class RefusedLinkTest {

  @Autowired ReturnsFixture fixture;
  @Autowired VisitFixture questions;
  @Autowired OneTimeLinks links;
  @Autowired Clock clock;
  @Autowired ProcessDriver driver;
  @Autowired Standing standing;
  @Autowired Cases cases;
  @Autowired MockMvc http;

  private CaseNumber number;
  private String person;

  @BeforeEach
  void a_question() {
    number = fixture.open(CaseType.INQUIRY);
    driver.runJobs(number);
    person = cases.get(number).customerId();
  }

  @Test
  @DisplayName("W3 a link that was guessed, cut short or is too old opens nothing")
  void guessed() throws Exception {
    Map<String, String> before = standing.of(number);
    String right = links.toCase(number, person).getPath();
    String old = sentAgo(Duration.ofDays(61));
    for (String path :
        new String[] {"/portal/link/" + number, right.substring(0, right.length() - 1), old}) {
      MockHttpSession session = new MockHttpSession();
      http.perform(post(path).session(session).with(csrf())).andExpect(status().isGone());
      http.perform(get("/portal/cases/" + number).session(session))
          .andExpect(content().string(not(containsString(number.value() + "</"))));
    }
    http.perform(get("/pay/" + UUID.randomUUID()).accept(MediaType.TEXT_HTML))
        .andExpect(status().isNotFound());
    http.perform(get("/pay/guessed").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound());
    assertThat(standing.of(number)).isEqualTo(before);
  }

  @Test
  @DisplayName("W3 a link to a closed case shows it; what is over is not withdrawn by it")
  void closed() throws Exception {
    questions.answer(number);
    driver.runJobs(number);
    MockHttpSession session = new MockHttpSession();
    http.perform(post(links.toCase(number, person).getPath()).session(session).with(csrf()))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/portal/cases/" + number).session(session)).andExpect(status().isOk());
    Map<String, String> before = standing.of(number);
    http.perform(
            post("/portal/cases/" + number + "/withdraw")
                .param("reason", "No longer.")
                .accept(MediaType.TEXT_HTML)
                .session(session)
                .with(csrf()))
        .andExpect(status().isConflict());
    assertThat(standing.of(number)).isEqualTo(before);
  }

  private String sentAgo(Duration ago) {
    PastThread.standAt(clock.instant().minus(ago));
    try {
      return links.toCase(number, person).getPath();
    } finally {
      PastThread.leave();
    }
  }
}

package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.testing.RecourseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A serial that nobody has, or somebody else has, opens nothing and takes no word away. */
@RecourseTest
class RefusedSerialTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired Standing standing;
  @Autowired MockMvc http;

  private String foreign;
  private String me;

  @BeforeEach
  void two_people() {
    foreign = repairs.serialOf(repairs.order());
    me = fixture.customer(repairs.order());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO-SUCH", "", "foreign"})
  @DisplayName("W3 a serial unknown, missing or of another is refused at its field, words stay")
  void refused(String typed) throws Exception {
    String serial = "foreign".equals(typed) ? foreign : typed;
    http.perform(
            post("/portal/repairs/new")
                .param("submission", UUID.randomUUID().toString())
                .param("article", "")
                .param("serial", serial)
                .param("about", "")
                .param("symptom", "It hums & stops.")
                .with(user(me).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("<span class=\"error\" id=\"at-")))
        .andExpect(content().string(containsString("It hums &amp; stops.")))
        .andExpect(content().string(containsString("value=\"" + serial + "\"")));
    http.perform(
            post("/api/v1/cases")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"type": "REPAIR", "channel": "API", "text": "It hums.",
                     "lines": [{"reason": "FAULT_IN_USE", "serial": "%s"}]}
                    """
                        .formatted(serial))
                .with(user(me).roles("CUSTOMER")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.errors[0].pointer").value(containsString("/")));
    assertThat(standing.casesOf(me)).isZero();
  }
}

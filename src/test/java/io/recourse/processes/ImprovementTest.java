package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a complaint shows that others meet as well is put right by somebody (CMP-04). */
@RecourseTest
class ImprovementTest {

  private static final RequestPostProcessor WAREHOUSE = user("warehouse").roles("WAREHOUSE");

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits ways;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("CMP-04 a general complaint raises an improvement that its owner closes in words")
  void general() throws Exception {
    CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
    long id = id(number);
    assertThat(fixture.events(number)).contains("ImprovementRaised");
    http.perform(get("/work/improvements").with(WAREHOUSE))
        .andExpect(content().string(containsString("The gate has one key only.")))
        .andExpect(content().string(containsString("/work/improvements/" + id)));
    http.perform(get("/work/improvements").with(user("finance").roles("FINANCE")))
        .andExpect(content().string(not(containsString("/work/improvements/" + id + "\""))));

    close(id, user("finance").roles("FINANCE"), "DONE", "Paid.").andExpect(status().isForbidden());
    close(id, WAREHOUSE, "DONE", " ").andExpect(status().isUnprocessableEntity());
    close(id, WAREHOUSE, "SOON", "Later.")
        .andExpect(jsonPath("$.errors[0].pointer").value("/outcome"));
    http.perform(
            post("/work/improvements/" + id)
                .param("outcome", "DONE")
                .param("words", "A second key hangs at the gate.")
                .with(WAREHOUSE)
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    close(id, WAREHOUSE, "DROPPED", "Too dear.").andExpect(status().isConflict());
    close(0, WAREHOUSE, "DONE", "Done.").andExpect(status().isNotFound());

    http.perform(get("/api/v1/improvements").with(WAREHOUSE))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].state").value("DONE"))
        .andExpect(jsonPath("$.items[?(@.id == " + id + ")].closedBy").value("warehouse"));
    assertThat(fixture.events(number)).contains("ImprovementClosed");
  }

  @Test
  @DisplayName("CMP-04 one customer's matter raises none; a team that does not exist is refused")
  void individual() {
    CaseNumber one = investigated("INDIVIDUAL", "It was mislaid.", "warehouse");
    assertThat(raised(one)).isZero();
    assertThatThrownBy(() -> investigated("GENERAL", "It was mislaid.", "nobody"))
        .isInstanceOf(Problem.class);
  }

  private CaseNumber investigated(String scope, String cause, String team) {
    CaseNumber number = fixture.open(CaseType.COMPLAINT);
    fixture.run(number);
    ways.assess(number, scope, 3, false, false);
    fixture.finish(
        number,
        ComplaintElements.INVESTIGATE,
        "complaints",
        Map.of("findings", "It lay two weeks.", "rootCause", cause, "improvementTeam", team));
    return number;
  }

  private long raised(CaseNumber number) {
    return jdbc.sql("select count(*) from improvement where case_number = ?")
        .param(number.value())
        .query(Long.class)
        .single();
  }

  private long id(CaseNumber number) {
    return jdbc.sql("select id from improvement where case_number = ? and state = 'OPEN'")
        .param(number.value())
        .query(Long.class)
        .single();
  }

  private ResultActions close(long id, RequestPostProcessor who, String outcome, String words)
      throws Exception {
    return http.perform(
        post("/api/v1/improvements/" + id + "/close")
            .with(who)
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"outcome\": \"%s\", \"words\": \"%s\"}".formatted(outcome, words)));
  }
}

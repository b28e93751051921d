package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
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
import io.recourse.moneydue.BreachDuties;
import io.recourse.platform.MovableClock;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

  private static final RequestPostProcessor LEAD = user("lead").roles("LEAD");
  private static final RequestPostProcessor WAREHOUSE = user("warehouse").roles("WAREHOUSE");

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits ways;
  @Autowired MockMvc http;
  @Autowired JdbcClient jdbc;
  @Autowired BreachDuties duties;
  @Autowired Clock clock;

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
  @DisplayName(
      "CMP-11 CMP-04 the rate by month, article, channel and team, and lessons, are listed")
  void rates() throws Exception {
    CaseNumber number = investigated("INDIVIDUAL", "It was <i>mislaid</i>.", "warehouse");
    for (String by : List.of("MONTH", "ARTICLE", "CHANNEL", "TEAM")) {
      http.perform(get("/api/v1/reports/complaint-rate?by=" + by).with(LEAD))
          .andExpect(jsonPath("$.items[0].complaints").value(greaterThan(0)))
          .andExpect(jsonPath("$.items[0].permille").isNumber());
    }
    http.perform(get("/api/v1/reports/complaint-rate?months=99").with(LEAD))
        .andExpect(status().isUnprocessableEntity());
    http.perform(get("/api/v1/reports/complaint-lessons").with(LEAD))
        .andExpect(
            jsonPath("$.items[?(@.caseNumber == '" + number + "')].cause")
                .value("It was <i>mislaid</i>."));
    http.perform(get("/work/complaint-rate").with(LEAD))
        .andExpect(content().string(containsString("It was &lt;i&gt;mislaid&lt;/i&gt;.")));
    http.perform(get("/work/complaint-rate?by=TEAM").with(LEAD))
        .andExpect(content().string(containsString("<meter")))
        .andExpect(content().string(containsString("Complaints about cases of the team")));
    http.perform(get("/work/complaint-rate?by=CHANNEL").with(LEAD))
        .andExpect(content().string(not(matchesPattern("(?s).*>(?!API<)[A-Z_]{3,}<.*"))));
    http.perform(get("/work/complaint-rate").with(WAREHOUSE)).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("CMP-04 an improvement that is late is the lead's matter; one that is closed is not")
  void late() throws Exception {
    CaseNumber number = investigated("GENERAL", "The gate has one key only.", "warehouse");
    assertThat(fixture.clock(number, "improve")).isEqualTo("RUNNING");
    MovableClock movable = (MovableClock) clock;
    Duration before = movable.ahead();
    try {
      movable.setAhead(before.plusDays(40));
      assertThat(duties.look()).contains(number);
    } finally {
      movable.setAhead(before);
    }
    assertThat(fixture.clock(number, "improve")).isEqualTo("BREACHED");
    assertThat(fixture.events(number)).contains("DutyMissed");

    CaseNumber closed = investigated("GENERAL", "The gate has one key only.", "warehouse");
    close(id(closed), WAREHOUSE, "DONE", "A second key.").andExpect(status().isNoContent());
    assertThat(fixture.clock(closed, "improve")).isEqualTo("MET");
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

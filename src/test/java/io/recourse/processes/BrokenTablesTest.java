package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.engine.PastTheCheck;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whatever table came past the check, a request is kept and a person decides. */
@RecourseTest
class BrokenTablesTest {

  private static final String DECIDE = "Task_DecideReturn";

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired ProcessEngine engine;
  @Autowired JdbcClient jdbc;

  private String deployed;

  @AfterEach
  void mend() {
    if (deployed != null) {
      engine.getRepositoryService().deleteDeployment(deployed, true);
      deployed = null;
    }
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "evidenceDemand | (?s)<rule id=\"Rule_None\">.*?</rule> | ''",
        "evidenceDemand | hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\"",
        "evidenceDemand | <text>\"SAFETY\"</text> | <text>SAFETY</text>",
        "evidenceDemand | <text>\"PHOTO\"</text> | <text>\"FOTO\"</text>",
        "evidenceDemand | name=\"demanded\" | name=\"needed\"",
        "evidenceDemand | <text>unitValue</text> | <text>lineTotal</text>",
        "returnEligibility | hitPolicy=\"FIRST\" | hitPolicy=\"UNIQUE\"",
        "returnEligibility | (?s)<rule id=\"Rule_IntroducedChangeOfMind\">.*</rule> | ''",
        "remedyOffer | name=\"offeredRemedies\" | name=\"offered\"",
      })
  @DisplayName("IMP-06 a return is kept and decided by a person, a quote says so, staff are told")
  void keptForAPerson(String table, String sound, String broken) throws Exception {
    breakTable(table, sound, broken);

    quote().andExpect(status().isOk()).andExpect(jsonPath("$.lines[0].eligible").value(true));
    CaseNumber number = file();

    assertThat(returns.task(number, DECIDE)).as("a person decides").isNotNull();
    assertThat(failures(number)).containsExactly(table);
    assertThat(cases.get(number).lines().get(0).decision()).hasToString("REQUESTED");
    told("lead", table);
    told("owner", table);

    mend();
    http.perform(get("/work/own").with(user("lead").roles("LEAD")))
        .andExpect(content().string(not(containsString("Table “" + table))));
    CaseNumber next = file();
    assertThat(returns.task(next, DECIDE)).as("automatic again").isNull();
    assertThat(failures(next)).isEmpty();
  }

  @Test
  @DisplayName("TRI-01 a case that no rule routes goes to the team of its type")
  void routedHome() throws Exception {
    breakTable("caseRouting", "name=\"team\"", "name=\"crew\"");

    CaseNumber number = file();

    assertThat(cases.get(number).team()).isEqualTo(CaseType.RETURN.homeTeam());
    assertThat(failures(number)).containsExactly("caseRouting");
    assertThat(returns.task(number, DECIDE)).as("the other tables answer").isNull();
  }

  private void breakTable(String table, String sound, String broken) throws IOException {
    String text = Files.readString(Path.of("processes/decisions/" + table + ".dmn"));
    String edited = text.replaceAll(sound, broken);
    assertThat(edited).isNotEqualTo(text);
    deployed = PastTheCheck.deploy(engine, table + ".dmn", edited);
  }

  private ResultActions quote() throws Exception {
    return send("/api/v1/quotes", body(""));
  }

  private CaseNumber file() throws Exception {
    String answer =
        send("/api/v1/cases", body("\"type\": \"RETURN\", \"channel\": \"PHONE\", "))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsString();
    CaseNumber number = new CaseNumber(JsonPath.read(answer, "$.number"));
    returns.run(number);
    return number;
  }

  private String body(String head) {
    return "{%s\"orderNumber\": \"%s\", \"lines\": [%s]}"
        .formatted(
            head, returns.order(2), "{\"line\": 1, \"quantity\": 1, \"reason\": \"UNWANTED\"}");
  }

  private ResultActions send(String to, String body) throws Exception {
    return http.perform(
        post(to)
            .with(httpBasic("agent", "agent"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private void told(String who, String table) throws Exception {
    http.perform(get("/work/own").with(user(who).roles(who.toUpperCase(Locale.ROOT))))
        .andExpect(content().string(containsString("Table “" + table)));
  }

  private List<String> failures(CaseNumber number) {
    return jdbc.sql(
            """
            select data::jsonb ->> 'decision' from audit_event
            where chain = ? and type = 'DecisionFailed' order by at
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }
}

package io.recourse.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.recourse.common.Problem;
import io.recourse.engine.ModelKind;
import io.recourse.engine.serving.ServedVersions;
import io.recourse.platform.MovableClock;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What was rolled out is measured again after 90 days and reopened where its effect faded. */
@RecourseTest
class RollOutWatchTest {

  private static final String PILOTS = "/api/v1/pilots";
  private static final String ROUND = "RollOutRoundProcess";

  /** No other test has cases of it. */
  private static final String COUNTRY = "NR";

  @Autowired StudioCalls calls;
  @Autowired ProbeModels probe;
  @Autowired ServedVersions served;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("measureRollOutsDelegate")
  JavaDelegate measure;

  @BeforeEach
  void deploy() {
    probe.deployFirst();
  }

  @AfterEach
  void remove() {
    ((MovableClock) clock).setAhead(Duration.ZERO);
    jdbc.sql("delete from roll_out_watch").update();
    jdbc.sql("delete from pilot_case").update();
    jdbc.sql("delete from pilot").update();
    probe.removeAll();
    unguarded("delete from improvement where case_number like 'RC-9900_______'");
    unguarded("delete from case_marks where case_number like 'RC-9900_______'");
    unguarded("delete from service_case where number like 'RC-9900_______'");
  }

  @Test
  @DisplayName(
      "IMP-08 90 days on, what fell back by more than its interval is reopened: owner and lead read"
          + " of it until one says what becomes of it; no clock of a customer is missed")
  void faded() throws Exception {
    String pilot = rolledOut();
    int missed = missedClocks();
    ahead(57);
    ended(200, 60, 3, 5);
    ahead(62);
    round();
    assertThat(state(pilot)).as("none as old as those of the pilot").isEqualTo("WATCHED");
    ahead(93);
    round();

    calls
        .owner(get(PILOTS + "/" + pilot))
        .andExpect(jsonPath("$.watch.state").value("REOPENED"))
        .andExpect(jsonPath("$.watch.owner").value("owner"))
        .andExpect(jsonPath("$.watch.faded").value(hasItems("DAYS", "SPEED")))
        .andExpect(jsonPath("$.watch.then.SPEED.value").value(5.0))
        .andExpect(jsonPath("$.watch.later.SPEED.value").value(3.0))
        .andExpect(jsonPath("$.watch.later.DAYS.value").value(5.0));
    assertThat(told("PilotReopened", pilot)).isOne();
    for (String reader : List.of("owner", "lead")) {
      calls
          .as(reader, reader.toUpperCase(Locale.ROOT), get("/work/own"))
          .andExpect(content().string(containsString("lost its effect")));
    }
    calls
        .as("agent", "AGENT", get("/work/own"))
        .andExpect(content().string(not(containsString("lost its effect"))));
    ahead(113);
    calls.lead(get("/work/own")).andExpect(content().string(containsString("Overdue: version 2")));
    assertThat(missedClocks()).isEqualTo(missed);

    String page = "/studio/pilots/" + pilot;
    calls.owner(get(page)).andExpect(content().string(containsString("fell back")));
    calls
        .owner(post(page + "/watch/answer").param("reason", " "))
        .andExpect(flash().attributeExists("refused"));
    calls
        .owner(json(PILOTS + "/" + pilot + "/watch/answer", "{\"reason\": \"A new draft.\"}"))
        .andExpect(jsonPath("$.state").value("ANSWERED"));
    calls
        .lead(json(PILOTS + "/" + pilot + "/watch/answer", "{\"reason\": \"Me too.\"}"))
        .andExpect(status().isConflict());
    calls
        .lead(get("/work/own"))
        .andExpect(content().string(not(containsString("lost its effect"))));
    calls.lead(get(page)).andExpect(content().string(containsString("A new draft.")));
    assertThat(told("PilotReopenedAnswered", pilot)).isOne();
  }

  @Test
  @DisplayName(
      "IMP-08 it is measured until its time is over: as good as at its roll-out it is kept; without"
          + " cases nothing is told; cases that are younger than those of the pilot were count"
          + " later")
  void kept() throws Exception {
    String pilot = rolledOut();
    ahead(57);
    ended(200, 60, 5, 2);
    ahead(62);
    round();
    assertThat(state(pilot)).isEqualTo("WATCHED");
    assertThat(measured(pilot)).as("as old as those of the pilot on the day after").isEmpty();
    ahead(93);
    round();
    assertThat(state(pilot)).isEqualTo("WATCHED");
    assertThat(measured(pilot)).contains("DAYS", "SPEED");
    ahead(98);
    round();
    assertThat(state(pilot)).as("not due again").isEqualTo("WATCHED");
    ahead(124);
    round();
    assertThat(state(pilot)).isEqualTo("KEPT");
    assertThat(told("PilotMeasured", pilot)).isEqualTo(3);
    jdbc.sql("update roll_out_watch set state = 'WATCHED'").update();
    unguarded("delete from case_marks where case_number like 'RC-99000___2__'");
    unguarded("delete from service_case where number like 'RC-99000___2__'");
    round();
    assertThat(state(pilot)).isEqualTo("UNTOLD");
  }

  @Test
  @DisplayName("IMP-08 an improvement that cannot be measured keeps no roll-out waiting")
  void eachKind() throws Exception {
    String pilot = rolledOut();
    ahead(57);
    ended(200, 60, 5, 2);
    unguarded(
        """
        insert into improvement (case_number, title, team, raised_at, due_at, state, words,
          closed_by, closed_at)
        values ('RC-99000000900', 'No such case.', 'warehouse', '%1$s', '%1$s', 'DONE', 'x', 'x',
          '%1$s')
        """
            .formatted(clock.instant()));
    ahead(93);

    assertThatThrownBy(() -> measure.execute(mock(DelegateExecution.class)))
        .isInstanceOf(Problem.class);

    assertThat(measured(pilot)).contains("DAYS", "SPEED");
  }

  /** After a pilot of a week in which nearly all cases took two days and found it quick. */
  private String rolledOut() throws Exception {
    String draft = calls.begin(ProbeModels.process("Second"), 1);
    calls.submit(draft).andExpect(status().isOk());
    String until = clock.instant().plus(Duration.ofDays(7)).toString();
    String pilot =
        JsonPath.read(
            calls
                .lead(
                    json(
                        PILOTS,
                        """
                        {"draft": "%s", "draftVersion": 2, "share": 99, "country": "%s",
                        "until": "%s"}
                        """
                            .formatted(draft, COUNTRY, until)))
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.id");
    ended(100, 60, 5, 2).forEach(number -> served.of(ModelKind.BPMN, ProbeModels.KEY, "", number));
    ahead(7);
    String asked =
        JsonPath.read(
            calls
                .lead(
                    json(
                        PILOTS + "/" + pilot + "/decision",
                        "{\"end\": \"ROLL_OUT\", \"reason\": \"Good.\", \"withoutEvidence\":"
                            + " true}"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(),
            "$.decision.askedAt");
    calls
        .owner(
            json(
                PILOTS + "/" + pilot + "/decision/agree",
                "{\"end\": \"ROLL_OUT\", \"askedAt\": \"" + asked + "\"}"))
        .andExpect(status().isOk());
    return pilot;
  }

  private void round() {
    String walked = driver.walkRound(ROUND, 1).getId();
    assertThat(coverage.missedBy(ROUND, List.of(walked))).isEmpty();
  }

  private void ahead(int days) {
    ((MovableClock) clock).setAhead(Duration.ofDays(days));
  }

  /** Cases that are opened now and ended after so many days, with a mark of their speed. */
  private List<String> ended(int from, int count, int speed, int days) {
    List<String> made =
        IntStream.range(from, from + count).mapToObj("RC-99000%06d"::formatted).toList();
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          made.forEach(number -> insert(number, speed, days));
        });
    return made;
  }

  private void insert(String number, int speed, int days) {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              country, status, phase, team, priority, opened_at, updated_at, closed_at)
            values (:number, 'RETURN', 'PORTAL', 'CUSTOMER', 'c', 'en', :country, 'CLOSED', 'DONE',
              'returns', 50, :at, :at, :at::timestamptz + :days * interval '1 day')
            """)
        .param("number", number)
        .param("country", COUNTRY)
        .param("days", days)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("insert into case_marks (case_number, speed) values (?, ?)")
        .params(number, speed)
        .update();
  }

  private void unguarded(String act) {
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(act).update();
        });
  }

  private int missedClocks() {
    return jdbc.sql("select count(*) from case_clock where state = 'BREACHED'")
        .query(Integer.class)
        .single();
  }

  private String state(String pilot) {
    return jdbc.sql("select state from roll_out_watch where pilot::text = ?")
        .param(pilot)
        .query(String.class)
        .single();
  }

  private String measured(String pilot) {
    return jdbc.sql(
            """
            select string_agg(name, ' ') from roll_out_watch, jsonb_object_keys(later) name
            where pilot::text = ?
            """)
        .param(pilot)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private int told(String type, String pilot) {
    return jdbc.sql(
            "select count(*) from audit_event where type = ? and data::jsonb ->> 'pilot' = ?")
        .params(type, pilot)
        .query(Integer.class)
        .single();
  }

  private static MockHttpServletRequestBuilder json(String to, String body) {
    return post(to).contentType(MediaType.APPLICATION_JSON).content(body);
  }
}

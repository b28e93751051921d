package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import io.recourse.cases.Cases;
import io.recourse.cases.NextStep;
import io.recourse.cases.Party;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A step of a case that stands still has an owner, a due time and a clock, and ends by a hand. */
@RecourseTest
class IncidentOfCaseTest {

  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private CaseNumber number;
  private String job;
  private NextStep before;

  @BeforeEach
  void stop() {
    number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    var mail =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number.value(), "CustomerMessageProcess")
            .list()
            .get(0);
    job = management.createJobQuery().processInstanceId(mail.getId()).singleResult().getId();
    before = cases.get(number).state().next();
    management.setJobRetries(job, 0);
  }

  @AfterEach
  void leaveNothing() {
    if (management.createJobQuery().jobId(job).count() > 0) {
      management.setJobRetries(job, 3);
    }
  }

  @Test
  @DisplayName("TRI-09 an incident says who sees to it by when, on its page and on the case")
  void waits() throws Exception {
    assertThat(clocks()).containsExactly("RUNNING");
    NextStep next = cases.get(number).state().next();
    assertThat(next.dueAt()).isNotNull().isBeforeOrEqualTo(returns.now().plusSeconds(86_400));
    lead(get("/work/cases/" + number))
        .andExpect(content().string(containsString("See to a step that stands still")))
        .andExpect(content().string(containsString("It stands still until somebody looks")));
    lead(get("/work/incidents"))
        .andExpect(content().string(containsString(number.value())))
        .andExpect(content().string(containsString("See to it by")));
    lead(get("/work")).andExpect(content().string(containsString("steps stand still")));
  }

  @Test
  @DisplayName("TRI-09 the team of a step sees to it; to another team it looks settled")
  void itsTeam() throws Exception {
    as("agent", get("/work/incidents")).andExpect(content().string(containsString(number.value())));
    as("warehouse", get("/work/incidents"))
        .andExpect(content().string(not(containsString(number.value()))));
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    as("warehouse", post("/work/incidents/" + id + "/retry"))
        .andExpect(flash().attribute("refused", containsString("settled")));
    assertThat(clocks()).containsExactly("RUNNING");

    as("agent", post("/work/incidents/" + id + "/retry"))
        .andExpect(flash().attribute("done", true));
  }

  @Test
  @DisplayName("TRI-09 tried again, its clock is met and the case says what was next before")
  void triedAgain() {
    management.setJobRetries(job, 1);

    assertThat(clocks()).containsExactly("MET");
    assertThat(cases.get(number).state().next().actor()).isEqualTo(Party.STAFF);
    assertThat(cases.get(number).state().next().dueAt()).isEqualTo(before.dueAt());
  }

  @Test
  @DisplayName("B1 a mail told by telephone is done by hand, with what was done, never sent")
  void doneByHand() throws Exception {
    String id = runtime.createIncidentQuery().configuration(job).singleResult().getId();
    lead(post("/work/incidents/" + id + "/by-hand").param("reason", " "))
        .andExpect(flash().attribute("refused", containsString("what was done")));
    assertThat(clocks()).containsExactly("RUNNING");

    lead(post("/work/incidents/" + id + "/by-hand").param("reason", "Told by telephone."))
        .andExpect(flash().attribute("done", true));

    assertThat(management.createJobQuery().jobId(job).count()).isZero();
    assertThat(clocks()).containsExactly("MET");
    assertThat(
            jdbc.sql(
                    "select data::jsonb ->> 'reason' from audit_event where chain = ? and type = ?")
                .params(number.value(), "IncidentDoneByHand")
                .query(String.class)
                .single())
        .isEqualTo("Told by telephone.");
    assertThat(
            jdbc.sql(
                    "select distinct delivery_state from case_message where case_number = ? and"
                        + " direction = 'OUT'")
                .param(number.value())
                .query(String.class)
                .list())
        .containsExactly("STORED");
  }

  @Test
  @DisplayName("B1 a step whose model does not allow it is not done by hand")
  void notByHand() throws Exception {
    CaseNumber other = returns.open(line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    var booking =
        management.createJobQuery().activityId("Task_BookParcel").list().stream()
            .filter(it -> isOf(it.getProcessInstanceId(), other))
            .findFirst()
            .orElseThrow();
    management.setJobRetries(booking.getId(), 0);
    Incident incident = runtime.createIncidentQuery().configuration(booking.getId()).singleResult();

    lead(post("/work/incidents/" + incident.getId() + "/by-hand").param("reason", "Done."))
        .andExpect(flash().attributeExists("refused"));

    assertThat(management.createJobQuery().jobId(booking.getId()).count()).isOne();
    management.setJobRetries(booking.getId(), 3);
  }

  private boolean isOf(String instance, CaseNumber wanted) {
    return wanted
        .value()
        .equals(
            runtime
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
  }

  private List<String> clocks() {
    return jdbc.sql("select state from case_clock where case_number = ? and name like 'incident#%'")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private ResultActions lead(MockHttpServletRequestBuilder call) throws Exception {
    return as("lead", call);
  }

  private ResultActions as(String team, MockHttpServletRequestBuilder call) throws Exception {
    String role = team.toUpperCase(Locale.ROOT);
    return http.perform(call.with(user(team).roles(role)).with(csrf()).locale(Locale.ENGLISH));
  }
}

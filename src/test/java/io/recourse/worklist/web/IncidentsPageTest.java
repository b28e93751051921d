package io.recourse.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.engine.PastTheCheck;
import io.recourse.engine.ProcessStarter;
import io.recourse.testing.RecourseTest;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The lead sees what stands still and has it tried again. */
@RecourseTest
class IncidentsPageTest {

  @Autowired MockMvc web;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired ProcessStarter starter;
  @Autowired JdbcClient jdbc;

  private final CaseNumber number =
      new CaseNumber(
          "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
  private String deployed;
  private String instance;

  @BeforeEach
  void stop() {
    String model =
        Bpmn.convertToString(
            Bpmn.createExecutableProcess("StopsProcess")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_A")
                .exclusiveGateway("Gateway_Begin")
                .name("Look once more")
                .camundaAsyncBefore()
                .exclusiveGateway("Gateway_Again")
                .exclusiveGateway("Gateway_Back")
                .connectTo("Gateway_Again")
                .done());
    String owned =
        model.replaceFirst(
            "(<(?:bpmn2?:)?exclusiveGateway [^>]*id=\"Gateway_Begin\"[^>]*>)",
            "$1<extensionElements xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">"
                + "<camunda:properties xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\">"
                + "<camunda:property name=\"incidentOwner\" value=\"warehouse\"/>"
                + "</camunda:properties></extensionElements>");
    deployed = PastTheCheck.deploy(engine, "StopsProcess.bpmn", owned);
    instance = starter.startByKey("StopsProcess", number, Map.of()).id();
    Job job = jobs.createJobQuery().processInstanceId(instance).singleResult();
    assertThatThrownBy(() -> jobs.executeJob(job.getId())).isNotNull();
  }

  @AfterEach
  void remove() {
    engine.getRepositoryService().deleteDeployment(deployed, true);
  }

  @Test
  @DisplayName("B1 what stands still is listed with its case, step, cause and owner")
  void listed() throws Exception {
    lead(get("/work/incidents"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(number.value())))
        .andExpect(content().string(containsString("Look once more")))
        .andExpect(content().string(containsString("It ran without end")))
        .andExpect(content().string(containsString("Warehouse")));
    web.perform(get("/work/incidents").with(user("agent").roles("AGENT")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString(number.value()))));
  }

  @Test
  @DisplayName("B1 the lead has it tried again; it leaves the list and the trail keeps who did so")
  void retried() throws Exception {
    String incident =
        runtime.createIncidentQuery().processInstanceId(instance).singleResult().getId();

    lead(post("/work/incidents/" + incident + "/retry")).andExpect(status().isFound());

    assertThat(jobs.createJobQuery().processInstanceId(instance).singleResult().getRetries())
        .isOne();
    lead(get("/work/incidents")).andExpect(content().string(not(containsString(number.value()))));
    assertThat(
            jdbc.sql(
                    "select actor_id from audit_event where chain = ? and type = 'IncidentRetried'")
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo("lead");
    lead(post("/work/incidents/" + incident + "/retry")).andExpect(status().isFound());
  }

  private ResultActions lead(MockHttpServletRequestBuilder call) throws Exception {
    return web.perform(call.with(user("lead").roles("LEAD")).with(csrf()));
  }
}

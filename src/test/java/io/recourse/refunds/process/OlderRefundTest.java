package io.recourse.refunds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundScenario;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Refunds that began while everything was drawn on one plane go on by it. */
@RecourseTest
class OlderRefundTest {

  private static final String MODEL = "processes/RefundProcess.bpmn";

  @Autowired RefundScenario scenario;
  @Autowired Refunds refunds;
  @Autowired ProcessStarter starter;
  @Autowired ProcessDriver driver;
  @Autowired RepositoryService repository;
  @Autowired TaskService tasks;
  @Autowired MockMvc http;

  @AfterEach
  void leaveProviderWell() {
    scenario.disarm();
  }

  private record Running(CaseNumber number, RefundId refund) {}

  @Test
  @DisplayName("IMP-06 approved, looked up and paid by hand in the version it began in")
  void goes_on() throws Exception {
    deploy(Path.of("src/test/resources/upgrades/RefundProcess.bpmn"));
    Running approval = start(50_000);
    Running unknown = start(1_500, "TIMEOUT_AFTER_SUCCESS");
    Running declined = start(1_500, "DECLINE");
    deploy(Path.of(MODEL));

    complete(approval, "Task_ApproveRefund", "{\"decision\": \"approve\"}");
    driver.fireTimer(unknown.number(), "Timer_LookUpDue");
    driver.runJobs(unknown.number());
    complete(
        declined,
        "Task_RefundManually",
        "{\"method\": \"BANK_TRANSFER\", \"reference\": \"TX-1\"}");

    for (Running each : List.of(approval, unknown, declined)) {
      driver.runJobs(each.number());
      assertThat(refunds.get(each.refund()).state()).isEqualTo(RefundState.SETTLED);
    }
    assertThat(driver.instances(approval.number())).isEmpty();
    assertThat(driver.instances(unknown.number())).isEmpty();
    assertThat(driver.timers(declined.number())).containsExactly("Timer_LateLookUpDue");
  }

  private Running start(long amount, String... faults) {
    CaseNumber number = scenario.approvedCase(scenario.order(1, amount, amount), 1, "agent");
    RefundId refund = scenario.reserved(number, amount);
    Stream.of(faults).forEach(scenario::fault);
    Map<String, Object> facts = Map.of("caseNumber", number.value(), "refundId", refund.toString());
    assertThat(starter.startByKey("RefundProcess", number, facts).id()).isNotNull();
    driver.runJobs(number);
    return new Running(number, refund);
  }

  private void complete(Running of, String taskKey, String values) throws Exception {
    String task =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(of.number().value())
            .taskDefinitionKey(taskKey)
            .singleResult()
            .getId();
    http.perform(
            post("/api/v1/tasks/" + task + "/complete")
                .with(httpBasic("finance", "finance"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"values\": " + values + "}"))
        .andExpect(status().isOk());
  }

  private void deploy(Path model) throws IOException {
    DeploymentBuilder deployment = repository.createDeployment();
    deployment.addString(MODEL, Files.readString(model));
    try (Stream<Path> forms = Files.list(Path.of("forms"))) {
      for (Path form : forms.toList()) {
        deployment.addString("forms/" + form.getFileName(), Files.readString(form));
      }
    }
    assertThat(deployment.deploy().getId()).isNotNull();
  }
}

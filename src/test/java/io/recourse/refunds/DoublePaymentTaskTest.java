package io.recourse.refunds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.refunds.GatewayAnswer.Settled;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A double payment and the task that asks a person are one. */
@RecourseTest
class DoublePaymentTaskTest {

  @Autowired RefundScenario scenario;
  @Autowired RefundIntent intent;
  @Autowired RecordAnswer recordAnswer;
  @Autowired SettleByHand byHand;
  @Autowired Refunds refunds;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired ProcessDriver driver;

  @Test
  @DisplayName("RFD-07 the step breaks after the answer is booked: the task to claw back is there")
  void broken_in_between() {
    RefundId refund = scenario.approved(1_300);
    CaseNumber number = refunds.get(refund).promise().caseNumber();
    int attempt = intent.toSend(refund).attempt();
    RefundScenario.as(
        "fran",
        () -> {
          byHand.paid(refund, "BANK_TRANSFER", "BT-1");
          return null;
        });

    assertThatThrownBy(() -> brokenStep(refund, attempt)).hasMessageContaining("broke");

    assertThat(refunds.get(refund).timesPaid()).isEqualTo(2);
    driver.runJobs(number);
    assertThat(
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_ClawBackRefund")
                .count())
        .isEqualTo(1);
  }

  /** As a job of the engine that fails once the provider's answer is written. */
  private void brokenStep(RefundId refund, int attempt) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              recordAnswer.record(refund, attempt, new Settled("re_9"));
              throw new IllegalStateException("the step broke");
            });
  }
}

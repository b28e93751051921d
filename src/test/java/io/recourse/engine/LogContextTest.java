package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class LogContextTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngineConfigurationImpl engine;

  @Test
  @DisplayName("Nothing of the engine stands beside a log line, as no line shows it")
  void nothing() {
    SmallModels.deploy(repository);
    String instance = runtime.startProcessInstanceByKey("CallerProcess", "none", Map.of()).getId();

    Map<String, String> beside = besideLinesOf(instance);
    runtime.deleteProcessInstance(instance, "tested", false, true, true, true);

    assertThat(beside)
        .doesNotContainKeys("engineName", "activityId", "processInstanceId", "businessKey");
  }

  private Map<String, String> besideLinesOf(String instance) {
    Map<String, String> beside = new HashMap<>();
    engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              ExecutionEntity found = context.getExecutionManager().findExecutionById(instance);
              Context.getCommandInvocationContext().getProcessDataContext().pushSection(found);
              Map<String, String> all = MDC.getCopyOfContextMap();
              beside.putAll(all == null ? Map.of() : all);
              Context.getCommandInvocationContext().getProcessDataContext().popSection();
              return null;
            });
    return beside;
  }
}

package io.recourse.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.engine.ModelCheck;
import io.recourse.engine.ModelKind;
import io.recourse.testing.RecourseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The walls hold in the engine that really runs, whichever door a model comes through. */
@RecourseTest
class EngineGuardTest {

  @Autowired ProcessEngine engine;
  @Autowired ModelCheck check;

  @Test
  @DisplayName("B1 the engine itself refuses a deployment with a forbidden model")
  void forbidden_models_are_not_deployed() {
    String key = "Smuggled" + System.nanoTime();
    var smuggled =
        Bpmn.createExecutableProcess(key)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_A")
            .serviceTask("Task_A")
            .camundaClass("java.lang.Runtime")
            .endEvent("EndEvent_A")
            .done();

    assertThatThrownBy(
            () ->
                engine
                    .getRepositoryService()
                    .createDeployment()
                    .addModelInstance("Smuggled.bpmn", smuggled)
                    .deploy())
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining("Task_A");
    assertThat(definitions(key)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.groovy", "evil.cmmn", "evil.xml", "evil.js"})
  @DisplayName("B1 a deployment carries processes, decisions and forms only")
  void other_files_are_not_deployed(String name) {
    assertThatThrownBy(
            () -> engine.getRepositoryService().createDeployment().addString(name, "x").deploy())
        .isInstanceOf(NotValidException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${''.class}",
        "${execution.processEngineServices}",
        "${dataSource}",
        "${dataSource.connection}",
        "${signCheckpointDelegate.execute(null)}",
        "${signCheckpointDelegate.class}",
        "${''.toString()}"
      })
  @DisplayName("B1 expressions reach no class and no bean that is not listed, even at run time")
  void the_second_wall(String expression) {
    assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void delegates_are_found_by_name() {
    Object found = evaluate("${signCheckpointDelegate}");

    assertThat(found).isNotNull();
  }

  @Test
  void scripts_have_no_engine() {
    ProcessEngineConfigurationImpl settings =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

    for (String language : List.of("javascript", "groovy", "python", "juel", "feel")) {
      assertThat(settings.getScriptEngineResolver().getScriptEngine(language, false)).isNull();
    }
  }

  @Test
  void the_check_knows_what_is_deployed() {
    byte[] form = "{\"id\":\"F\",\"components\":[]}".getBytes(StandardCharsets.UTF_8);
    byte[] broken = "<x/>".getBytes(StandardCharsets.UTF_8);

    assertThat(check.check(form, ModelKind.FORM)).isEmpty();
    assertThat(check.check(broken, ModelKind.BPMN)).isNotEmpty();
  }

  /** Inside a command, as in a running process; elsewhere every expression would fail. */
  private Object evaluate(String expression) {
    ProcessEngineConfigurationImpl settings =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return settings
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                settings
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(StartProcessVariableScope.getSharedInstance()));
  }

  private long definitions(String key) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .count();
  }
}

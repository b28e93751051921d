package io.recourse.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.testing.Escalated;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A model in error keeps nothing else from working: neither the start nor other tables. */
@RecourseTest
class BadModelsAtStartTest {

  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;
  @Autowired LeftOutModels leftOut;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("B1 the start leaves out none of our own models")
  void noneOfOurs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      List<String> missing =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".bpmn") || name.endsWith(".dmn"))
              .filter(name -> !isDeployed(name.replaceFirst("\\.(bpmn|dmn)$", "")))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  private boolean isDeployed(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0
        || repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).count() > 0;
  }

  @Test
  @DisplayName("B1 the start leaves out a model in error, keeps its earlier version and tells it")
  void leftOutAtStart() {
    assertThat(
            repository.createDeploymentQuery().deploymentName(CheckedDeployment.START_UP).count())
        .isPositive();
    String bad = "BadAtStart" + System.nanoTime();
    String good = "GoodAtStart" + System.nanoTime();
    String before = start(bad, model(bad, "First", true), good, model(good, "First", true));

    String after = start(bad, model(bad, "Second", false), good, model(good, "Second", true));
    leftOut.tell();

    assertThat(newest(bad)).isEqualTo(1);
    assertThat(newest(good)).isEqualTo(2);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit_event
                    where type = 'ModelLeftOut' and data::jsonb ->> 'file' = ?
                    """)
                .param(bad + ".bpmn")
                .query(Integer.class)
                .single())
        .isOne();
    repository.deleteDeployment(after, true);
    repository.deleteDeployment(before, true);
  }

  @Test
  @DisplayName("B1 a table that would count without end is not loaded, however it was deployed")
  void endlessTable() throws Exception {
    String key = "endlessTable" + System.nanoTime();
    String table =
        Files.readString(Path.of("processes/decisions/refundApproval.dmn"))
            .replace("\"refundApproval\"", "\"" + key + "\"")
            .replace("#refundApproval", "#" + key);
    String deployed = repository.createDeployment().addString(key + ".dmn", table).deploy().getId();
    String endless =
        table.replace("<text>0</text>", "<text>count(for i in 1..1000000000 return i)</text>");
    assertThat(endless).isNotEqualTo(table);
    jdbc.sql("update act_ge_bytearray set bytes_ = ? where deployment_id_ = ?")
        .param(endless.getBytes(StandardCharsets.UTF_8))
        .param(deployed)
        .update();
    forget();
    long before = System.nanoTime();

    assertThatThrownBy(
            () ->
                engine
                    .getDecisionService()
                    .evaluateDecisionTableByKey(key, Map.of("amount", 10, "thisRefund", 10)))
        .hasStackTraceContaining("without end");

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertThat(
            engine
                .getDecisionService()
                .evaluateDecisionTableByKey(
                    "refundApproval", Map.of("amount", 10, "thisRefund", 10))
                .getFirstResult()
                .getEntryMap())
        .containsEntry("approval", "AUTOMATIC");
    repository.deleteDeployment(deployed, true);
  }

  private void forget() {
    var cache =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getDeploymentCache();
    cache.discardDecisionDefinitionCache();
    cache.discardDecisionRequirementsDefinitionCache();
  }

  private String start(
      String one, BpmnModelInstance oneModel, String other, BpmnModelInstance otherModel) {
    return repository
        .createDeployment()
        .name(CheckedDeployment.START_UP)
        .addModelInstance(one + ".bpmn", oneModel)
        .addModelInstance(other + ".bpmn", otherModel)
        .deploy()
        .getId();
  }

  private int newest(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  private static BpmnModelInstance model(String key, String name, boolean sound) {
    var step =
        Bpmn.createExecutableProcess(key)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_A")
            .userTask("Task_LookAtIt")
            .name(name);
    return Escalated.tasks(
        (sound ? step.camundaCandidateGroups("agent").camundaDueDate("P2D") : step)
            .endEvent("EndEvent_A")
            .done());
  }
}

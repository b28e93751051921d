package io.recourse.worklist;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.engine.ProcessStarter;
import io.recourse.testing.Escalated;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A process of one human task for the team "returns", and the handler that counts its effects. */
@Component
public class TestWork implements TaskHandler {

  static final String KEY = "Task_CheckTestWork";

  private static final String PROCESS = "TestWorkProcess";

  private static final String FORM =
      """
      {"type": "default", "id": "Task_CheckTestWork", "components": [
        {"type": "radio", "key": "decision", "label": "Decision", "validate": {"required": true},
         "values": [{"label": "Approve", "value": "approve"}, {"label": "Refuse", "value": "refuse"}]},
        {"type": "textarea", "key": "note", "label": "Note"}]}
      """;

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final ProcessStarter starter;
  private final JdbcClient jdbc;
  private final Map<String, Integer> effects = new ConcurrentHashMap<>();
  private final Set<String> deadlocks = ConcurrentHashMap.newKeySet();

  TestWork(
      RepositoryService repository,
      RuntimeService runtime,
      ProcessStarter starter,
      JdbcClient jdbc) {
    this.repository = repository;
    this.runtime = runtime;
    this.starter = starter;
    this.jdbc = jdbc;
  }

  @Override
  public String taskKey() {
    return KEY;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    return Map.of("note", "for " + number);
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    if (deadlocks.remove(number.value())) {
      throw new ProcessEngineException("flush", new SQLException("deadlock detected", "40P01"));
    }
    effects.merge(number.value(), 1, Integer::sum);
    return Map.of("decision", values.get("decision"));
  }

  /** The next completion on this case is the one that the database gives up for another. */
  void deadlockOnce(CaseNumber number) {
    deadlocks.add(number.value());
  }

  public int effectsOn(CaseNumber number) {
    return effects.getOrDefault(number.value(), 0);
  }

  /** Opens one task and returns its id. */
  public String open(CaseNumber number, int priority, Instant dueAt) {
    deploy();
    Map<String, Object> variables = new HashMap<>();
    variables.put("taskPriority", priority);
    variables.put("dueAt", dueAt == null ? null : Date.from(dueAt));
    starter.startByKey(PROCESS, number, variables);
    return taskOf(number);
  }

  /** Ends what was opened and never done, so that no list has it any more. */
  public void endAll() {
    runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the test is over"));
  }

  String taskOf(CaseNumber number) {
    return jdbc.sql("select task_id from work_item where case_number = ? and task_key = ?")
        .params(number.value(), KEY)
        .query(String.class)
        .single();
  }

  public static CaseNumber someCase() {
    return new CaseNumber(
        "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
  }

  void deploy() {
    if (repository.createDeploymentQuery().deploymentName("test work").count() > 0) {
      return;
    }
    repository
        .createDeployment()
        .name("test work")
        .addModelInstance(PROCESS + ".bpmn", model())
        .addInputStream(
            "Task_CheckTestWork.form",
            new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  private static BpmnModelInstance model() {
    return Escalated.tasks(
        Bpmn.createExecutableProcess(PROCESS)
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_WorkCame")
            .userTask(KEY)
            .name("Check test work")
            .camundaCandidateGroups("returns")
            .camundaFormRef(KEY)
            .camundaFormRefBinding("deployment")
            .camundaDueDate("${dueAt}")
            .camundaPriority("${taskPriority}")
            .endEvent("EndEvent_WorkChecked")
            .done());
  }
}

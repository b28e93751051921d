package io.recourse.engine.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.Escalated;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class NeededPartsTest {

  private static final String LINKS = "ACT_RU_IDENTITYLINK";
  private static final String EXECUTIONS = "ACT_RU_EXECUTION";

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ProcessEngineConfigurationImpl engine;

  private final String process = "Needed" + UUID.randomUUID().toString().substring(0, 8);
  private String deployment;

  @BeforeEach
  void deploy() {
    deployment =
        repository
            .createDeployment()
            .name("needed parts")
            .addModelInstance(
                "Needed.bpmn",
                Escalated.tasks(
                    Bpmn.createExecutableProcess(process)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent("StartEvent_CaseOpened")
                        .userTask("Task_LookAtCase")
                        .name("Look at case")
                        .camundaCandidateGroups("agent")
                        .camundaDueDate("P2D")
                        .camundaPriority("70")
                        .endEvent("EndEvent_CaseSeen")
                        .done()))
            .deploy()
            .getId();
  }

  /** Else the studio offers it to whoever draws, in English. */
  @AfterEach
  void takeBack() {
    repository.deleteDeployment(deployment, true);
  }

  @Test
  @DisplayName("At a step that was passed before only those parts are read that were asked for")
  void learned() {
    List<String> first = completed(newTask());
    List<String> second = completed(newTask());

    assertThat(first).anyMatch(sql -> sql.contains("ACT_RU_EVENT_SUBSCR"));
    assertThat(second).noneMatch(sql -> sql.contains("ACT_RU_EVENT_SUBSCR"));
    assertThat(reads(second)).hasSameSizeAs(reads(first));
  }

  @Test
  @DisplayName("What was not needed before the engine reads by itself, and together the next time")
  void missed() {
    look(newTask(), false);

    List<String> missed = atLinks(newTask());
    List<String> known = atLinks(newTask());

    assertThat(reads(missed)).filteredOn(sql -> sql.contains(LINKS)).hasSize(1);
    assertThat(reads(missed)).noneMatch(sql -> sql.contains(LINKS) && sql.contains(EXECUTIONS));
    assertThat(reads(known)).singleElement().asString().contains(LINKS, EXECUTIONS);
  }

  private List<String> atLinks(String task) {
    return SqlCount.during(() -> assertThat(look(task, true)).isOne());
  }

  private int look(String task, boolean atLinks) {
    return engine.getCommandExecutorTxRequired().execute(new Look(task, atLinks));
  }

  /** Asks for the links of a task, or not. */
  private record Look(String task, boolean atLinks) implements Command<Integer> {

    @Override
    public Integer execute(CommandContext context) {
      TaskEntity found = context.getTaskManager().findTaskById(task);
      return atLinks ? found.getIdentityLinks().size() : 0;
    }
  }

  private String newTask() {
    String instance = runtime.startProcessInstanceByKey(process).getId();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    tasks.addCandidateGroup(task, "anybody");
    return task;
  }

  private List<String> completed(String task) {
    return SqlCount.during(() -> tasks.complete(task));
  }

  private static List<String> reads(List<String> sent) {
    return sent.stream().filter(sql -> sql.stripLeading().startsWith("select")).toList();
  }
}

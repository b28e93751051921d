package io.recourse.engine.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class JoinedWritesTest {

  private static final int MORE_THAN_ONE_TRIP = 120;

  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("What a command wrote is read back, however many trips it took")
  void many() {
    String id = newTask();
    Map<String, Object> facts = new HashMap<>();
    IntStream.range(0, MORE_THAN_ONE_TRIP).forEach(i -> facts.put("fact" + i, "value " + i));

    facts.put("words", List.of("kept", "as", "bytes"));

    List<String> sent = SqlCount.during(() -> tasks.setVariables(id, facts));

    assertThat(tasks.getVariables(id)).isEqualTo(facts);
    assertThat(sent.stream().filter(sql -> sql.startsWith("insert")))
        .as("trips for %s rows", MORE_THAN_ONE_TRIP)
        .hasSizeLessThanOrEqualTo(6)
        .as("rows of different tables in one trip")
        .anyMatch(sql -> sql.contains("ACT_GE_BYTEARRAY") && sql.contains("ACT_RU_VARIABLE"));
    tasks.deleteTask(id, true);
    assertThat(tasks.createTaskQuery().taskId(id).count()).isZero();
  }

  @Test
  @DisplayName("Of two who change one task the second loses, and nothing of it is kept")
  void lost_update() {
    String id = newTask();

    assertThatThrownBy(
            () ->
                run(
                    context -> {
                      TaskEntity mine = context.getTaskManager().findTaskById(id);
                      mine.setName("mine");
                      mine.setVariableLocal("mine", true);
                      elsewhere(() -> rename(id, "theirs"));
                      return null;
                    }))
        .isInstanceOf(OptimisticLockingException.class);

    Task kept = tasks.createTaskQuery().taskId(id).singleResult();
    assertThat(kept.getName()).isEqualTo("theirs");
    assertThat(tasks.getVariables(id)).isEmpty();
    tasks.deleteTask(id, true);
  }

  @Test
  @DisplayName("A row whose parent was deleted meanwhile counts as a lost race, not as a defect")
  void parent_gone() {
    String id = newTask();

    assertThatThrownBy(
            () ->
                run(
                    context -> {
                      TaskEntity mine = context.getTaskManager().findTaskById(id);
                      mine.setName("mine");
                      mine.setVariableLocal("mine", true);
                      elsewhere(() -> tasks.deleteTask(id, true));
                      return null;
                    }))
        .isInstanceOf(OptimisticLockingException.class);
    assertThat(runtime.createVariableInstanceQuery().taskIdIn(id).count()).isZero();
  }

  @Test
  @DisplayName("What another transaction undoes takes the joined writes with it")
  void rolled_back() {
    String id = newTask();

    transaction.executeWithoutResult(
        status -> {
          tasks.setVariables(id, Map.of("one", 1, "two", 2));
          assertThat(tasks.getVariables(id)).hasSize(2);
          status.setRollbackOnly();
        });

    assertThat(tasks.getVariables(id)).isEmpty();
    tasks.deleteTask(id, true);
  }

  private String newTask() {
    Task task = tasks.newTask("joined-" + UUID.randomUUID());
    task.setName("new");
    tasks.saveTask(task);
    return task.getId();
  }

  private void rename(String id, String name) {
    Task task = tasks.createTaskQuery().taskId(id).singleResult();
    task.setName(name);
    tasks.saveTask(task);
  }

  private <T> T run(Command<T> command) {
    return engine.getCommandExecutorTxRequired().execute(command);
  }

  private static void elsewhere(Runnable work) {
    Thread other = new Thread(work);
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

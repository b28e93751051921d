package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class WorkProjectionTest {

  private static final Instant DUE = Instant.parse("2031-05-01T10:00:00Z");

  @Autowired TestWork work;
  @Autowired TaskService engine;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final CaseNumber number = TestWork.someCase();

  @Test
  @DisplayName("STF-02 an opened task names its team, term and model version")
  void opens() {
    work.open(number, 70, DUE);

    assertThat(row())
        .containsEntry("task_key", TestWork.KEY)
        .containsEntry("team", "returns")
        .containsEntry("priority", 70)
        .containsEntry("assignee", null)
        .hasEntrySatisfying(
            "process_definition", id -> assertThat((String) id).startsWith("TestWorkProcess:"));
  }

  @Test
  void goes_with_the_engine_s_transaction() {
    work.deploy();
    transaction.executeWithoutResult(
        it -> {
          work.open(number, 50, DUE);
          it.setRollbackOnly();
        });

    assertThat(rows()).isEmpty();
    assertThat(engine.createTaskQuery().processInstanceBusinessKey(number.value()).count())
        .isZero();
  }

  @Test
  void follows_changes_made_in_the_engine() {
    Task task = engine.createTaskQuery().taskId(work.open(number, 50, DUE)).singleResult();
    task.setPriority(90);
    task.setAssignee("returns");
    engine.saveTask(task);

    assertThat(row()).containsEntry("priority", 90).containsEntry("assignee", "returns");
  }

  @Test
  void an_instance_taken_away_takes_its_work_along() {
    String task = work.open(number, 50, DUE);
    runtime.deleteProcessInstance((String) row().get("process_instance"), "withdrawn");

    assertThat(rows()).isEmpty();
    assertThat(
            jdbc.sql("select ended_as from work_done where task_id = ?")
                .param(task)
                .query(String.class)
                .single())
        .isEqualTo("CANCELLED");
  }

  private Map<String, Object> row() {
    return rows().get(0);
  }

  private List<Map<String, Object>> rows() {
    return jdbc.sql("select * from work_item where case_number = ?")
        .param(number.value())
        .query()
        .listOfRows();
  }
}

package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class InstanceReadsTest {

  private static final int MORE_THAN_IS_READ = 230;

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ProcessEngineConfigurationImpl engine;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private String instance;

  @BeforeEach
  void start() {
    SmallModels.deploy(repository);
    instance = newInstance();
  }

  @AfterEach
  void end() {
    runtime.deleteProcessInstance(instance, "tested", false, true, true, true);
  }

  @Test
  @DisplayName("A command reads all rows of its instance in one trip")
  void together() {
    List<String> sent = SqlCount.during(() -> runtime.setVariable(instance, "fact", "after"));

    assertThat(sent.stream().filter(sql -> sql.startsWith("select")))
        .singleElement()
        .asString()
        .contains("ACT_RU_EXECUTION", "ACT_RU_VARIABLE", "ACT_RU_TASK", "ACT_RU_JOB");
    assertThat(fact()).isEqualTo("after");
  }

  @Test
  @DisplayName("Who changes what another one changed since the reading loses, and keeps nothing")
  void lost_update() {
    assertThatThrownBy(
            () ->
                onInstance(
                    mine -> {
                      elsewhere(() -> runtime.setVariable(instance, "fact", "theirs"));
                      mine.setVariable("fact", "mine");
                      return null;
                    }))
        .isInstanceOf(OptimisticLockingException.class);

    assertThat(fact()).isEqualTo("theirs");
  }

  @Test
  @DisplayName("Whatever else asks the database in the transaction ends what was read before")
  void asked_by_another() {
    Object seen =
        onInstance(
            mine -> {
              elsewhere(() -> runtime.setVariable(instance, "fact", "theirs"));
              int one = jdbc.sql("select 1").query(Integer.class).single();
              return mine.getVariable("fact") + " " + one;
            });

    assertThat(seen).isEqualTo("theirs 1");
  }

  @Test
  @DisplayName("A transaction within the command ends what was read before")
  void requires_new() {
    Object seen =
        onInstance(
            mine -> {
              setInTransactionOfItsOwn("inner");
              return mine.getVariable("fact");
            });

    assertThat(seen).isEqualTo("inner");
  }

  @Test
  @DisplayName("What was rolled back is not known afterwards")
  void rolled_back() {
    transaction.executeWithoutResult(
        status -> {
          runtime.setVariable(instance, "fact", "never");
          assertThat(fact()).isEqualTo("never");
          status.setRollbackOnly();
        });

    assertThat(fact()).isEqualTo("before");
  }

  @Test
  @DisplayName("More rows than are read together are all there")
  void many() {
    Map<String, Object> facts =
        IntStream.range(0, MORE_THAN_IS_READ)
            .boxed()
            .collect(Collectors.toMap(i -> "fact" + i, i -> "value " + i));
    runtime.setVariables(instance, facts);

    assertThat(runtime.getVariables(instance)).containsAllEntriesOf(facts);
  }

  @Test
  @DisplayName("A command on many instances leaves nothing of them")
  void bulk() {
    List<String> many = IntStream.range(0, 8).mapToObj(i -> newInstance()).toList();

    runtime.deleteProcessInstances(many, "tested", false, true);

    many.forEach(id -> assertThat(rowsOf(id)).as(id).isZero());
  }

  private String newInstance() {
    return runtime
        .startProcessInstanceByKey("CallerProcess", Map.of("fact", "before"))
        .getProcessInstanceId();
  }

  private Object fact() {
    return runtime.getVariable(instance, "fact");
  }

  private int rowsOf(String id) {
    return jdbc.sql(
            """
            select (select count(*) from act_ru_execution where proc_inst_id_ = :id)
              + (select count(*) from act_ru_task where proc_inst_id_ = :id)
              + (select count(*) from act_ru_variable where proc_inst_id_ = :id)
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private void setInTransactionOfItsOwn(String value) {
    engine
        .getCommandExecutorTxRequiresNew()
        .execute(
            context -> {
              context.getExecutionManager().findExecutionById(instance).setVariable("fact", value);
              return null;
            });
  }

  private <T> T onInstance(Function<ExecutionEntity, T> work) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(context -> work.apply(context.getExecutionManager().findExecutionById(instance)));
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

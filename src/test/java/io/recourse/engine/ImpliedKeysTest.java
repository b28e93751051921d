package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.testing.RecourseTest;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the keys demand that were taken away, others still do (docs/decisions/0121). */
@RecourseTest
class ImpliedKeysTest {

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private String instance;

  @BeforeEach
  void start() {
    SmallModels.deploy(repository);
    instance =
        runtime
            .startProcessInstanceByKey("CallerProcess", Map.of("fact", "before"))
            .getProcessInstanceId();
  }

  @AfterEach
  void end() {
    runtime.deleteProcessInstance(instance, "tested", false, true, true, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"act_ru_task", "act_ru_variable"})
  @DisplayName("An instance does not go while rows of it stand, whichever they are")
  void instance_stays(String left) {
    assertThatThrownBy(
            () ->
                jdbc.sql("delete from act_ru_execution where proc_inst_id_ = ?")
                    .param(instance)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () ->
                jdbc.sql("update " + left + " set execution_id_ = 'none' where proc_inst_id_ = ?")
                    .param(instance)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  @DisplayName("The instance and model of every running row are those of its execution")
  void same_instance() {
    int astray =
        jdbc.sql(
                """
                select (select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.execution_id_
                    where (t.proc_inst_id_, t.proc_def_id_)
                      is distinct from (e.proc_inst_id_, e.proc_def_id_))
                  + (select count(*) from act_ru_variable v join act_ru_execution e on e.id_ = v.execution_id_
                    where v.proc_inst_id_ is distinct from e.proc_inst_id_)
                  + (select count(*) from act_ru_variable v
                    where v.proc_inst_id_ is not null and v.execution_id_ is null)
                  + (select count(*) from act_ru_execution e left join act_ru_execution p on p.id_ = e.parent_id_
                    where e.proc_inst_id_ is distinct from coalesce(p.proc_inst_id_, e.id_))
                """)
            .query(Integer.class)
            .single();

    assertThat(astray).isZero();
  }
}

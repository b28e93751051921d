package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two of the engine's indexes were the beginning of a wider one (V1110). */
@RecourseTest
class WiderIndexesTest {

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @CsvSource({
    "act_ru_variable, task_id_, act_idx_variable_task_name_type",
    "act_ru_job, handler_type_, act_idx_job_handler"
  })
  @DisplayName("PLT-02 what the narrow index found the wider one finds")
  void wider(String table, String column, String index) {
    String plan =
        transaction.execute(
            within -> {
              int ignored = jdbc.sql("set local enable_seqscan = off").update();
              return String.join(
                  "\n",
                  jdbc.sql("explain select * from " + table + " where " + column + " = 'one'")
                      .query(String.class)
                      .list());
            });

    assertThat(plan).contains(index);
  }
}

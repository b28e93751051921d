package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ran past its term with nobody at it is counted; what the flow took away in time is not. */
@RecourseTest
class LapsedWorkTest {

  @Autowired TestWork work;
  @Autowired LapsedWork lapsed;
  @Autowired RuntimeService engine;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("SLA-08 an empty list does not praise a team whose terms lapsed unattended")
  void counted() {
    Worker returns = new Worker("returns", Set.of("returns"));
    Worker warehouse = new Worker("warehouse", Set.of("warehouse"));
    long before = lapsed.since(returns, Instant.EPOCH);
    long elsewhere = lapsed.since(warehouse, Instant.EPOCH);

    takenAway(Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(lapsed.since(returns, Instant.EPOCH)).isEqualTo(before);
    takenAway(Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(lapsed.since(returns, Instant.EPOCH)).isEqualTo(before + 1);
    assertThat(lapsed.since(warehouse, Instant.EPOCH)).isEqualTo(elsewhere);
  }

  private void takenAway(Instant dueAt) {
    String task = work.open(TestWork.someCase(), 50, dueAt);
    String instance =
        jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
            .param(task)
            .query(String.class)
            .single();
    engine.deleteProcessInstance(instance, "test " + UUID.randomUUID());
  }
}

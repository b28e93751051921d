package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.common.WaitingWrites;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class WaitingWritesTest {

  private static final Worker AGENT = new Worker("agent", Set.of("agent"));

  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired ProcessStarter starter;
  @Autowired ClaimTask claim;
  @Autowired CompleteTask complete;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource pool;

  private final CaseNumber number =
      new CaseNumber(
          "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
  private String instance;

  @BeforeEach
  void start() {
    SmallModels.deploy(repository);
    instance = starter.startByKey("CallerProcess", number, Map.of("fact", "before")).id();
  }

  @Test
  @DisplayName("Engine, worklist and trail are written in one trip")
  void one_trip() {
    String task = task();

    List<String> claimed = SqlCount.during(() -> claim.claim(task, AGENT, Version.ANY));
    List<String> completed =
        SqlCount.during(() -> complete.complete(task, AGENT, Version.ANY, Map.of()));

    assertThat(claimed).hasSize(2).last().asString().contains("work_item", "audit_head");
    assertThat(completed)
        .filteredOn(sql -> sql.contains("ACT_RU_TASK where ID_ = ? and REV_"))
        .singleElement()
        .asString()
        .contains("ACT_RU_EXECUTION", "audit_head");
  }

  @Test
  @DisplayName(
      "A lost race shows when the transaction commits: nothing of it is kept, not its event")
  void lost_at_commit() {
    int events = events();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      runtime.setVariable(instance, "fact", "mine");
                      elsewhere(() -> runtime.setVariable(instance, "fact", "theirs"));
                      claim.claim(task(), AGENT, Version.ANY);
                    }))
        .isInstanceOf(OptimisticLockingException.class);

    assertThat(runtime.getVariable(instance, "fact")).isEqualTo("theirs");
    assertThat(events()).isEqualTo(events);
    assertThat(holder()).isNull();
  }

  @Test
  @DisplayName("Whoever asks the database in the transaction sees what was written before")
  void seen_within() {
    transaction.executeWithoutResult(
        status -> {
          claim.claim(task(), AGENT, Version.ANY);
          runtime.setVariable(instance, "fact", "after");
          assertThat(holder()).isEqualTo("agent");
          assertThat(stored("fact")).isEqualTo("after");
        });

    assertThat(holder()).isEqualTo("agent");
  }

  @Test
  @DisplayName("Whoever takes the driver's own connection out of the transaction sees it too")
  void seen_by_the_driver() {
    transaction.executeWithoutResult(
        status -> {
          claim.claim(task(), AGENT, Version.ANY);
          runtime.setVariable(instance, "fact", "after");
          assertThat(copiedFact()).contains("after");
        });
  }

  private String copiedFact() {
    Connection connection = DataSourceUtils.getConnection(pool);
    StringWriter rows = new StringWriter();
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select text_ from act_ru_variable where proc_inst_id_ = '%s') to stdout"
                  .formatted(instance),
              rows);
      return rows.toString();
    } catch (SQLException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  @DisplayName("What waited when a transaction was given up is never sent")
  void given_up() {
    transaction.executeWithoutResult(
        status -> {
          claim.claim(task(), AGENT, Version.ANY);
          runtime.setVariable(instance, "fact", "never");
          status.setRollbackOnly();
        });

    assertThat(stored("fact")).isEqualTo("before");
    assertThat(holder()).isNull();
  }

  @Test
  @DisplayName("Where a waiting write cannot be sent, nothing of its transaction is committed")
  void never_in_part() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      rename(connection, "in part");
      connection.unwrap(WaitingWrites.class).later(List.of(new Unbindable()));

      assertThatThrownBy(connection::commit).hasMessageContaining("cannot be bound");
      assertThatThrownBy(connection::commit).hasMessageContaining("rolled back");
      assertThatThrownBy(() -> rename(connection, "after it")).isInstanceOf(SQLException.class);
      connection.setAutoCommit(true);
      assertThat(stored("fact")).isEqualTo("before");

      rename(connection, "as a whole");
    }
    assertThat(stored("fact")).isEqualTo("as a whole");
  }

  private void rename(Connection connection, String fact) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update act_ru_variable set text_ = ? where proc_inst_id_ = ? and name_ = 'fact'")) {
      update.setString(1, fact);
      update.setString(2, instance);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private record Unbindable() implements WaitingWrites.Write {

    @Override
    public String sql() {
      return "select ?";
    }

    @Override
    public int bind(PreparedStatement joined, int from) throws SQLException {
      throw new SQLException("cannot be bound");
    }

    @Override
    public void touched(int rows) {
      throw new IllegalStateException("It was never sent");
    }
  }

  private String task() {
    return jdbc.sql("select task_id from work_item where case_number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private String holder() {
    return jdbc.sql("select assignee from work_item where case_number = ?")
        .param(number.value())
        .query((row, i) -> String.valueOf(row.getString(1)))
        .optional()
        .filter(name -> !name.equals("null"))
        .orElse(null);
  }

  private String stored(String variable) {
    return jdbc.sql("select text_ from act_ru_variable where proc_inst_id_ = ? and name_ = ?")
        .params(instance, variable)
        .query(String.class)
        .single();
  }

  private int events() {
    return jdbc.sql("select count(*) from audit_event where chain = ?")
        .param(number.value())
        .query(Integer.class)
        .single();
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

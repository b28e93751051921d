package io.recourse.engine.contention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.recourse.platform.EmbeddedDatabase;
import io.recourse.testing.RecourseTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.annotation.Transactional;

/**
 * A node of the next version adds a column while connections of this one have the server keep
 * statements that ask for all columns. The tables are this test's own.
 */
@RecourseTest
class ChangedTablesTest {

  private static final String ALL_COLUMNS = "select * from changing.lamp where id = ?";

  /** So often the driver sends a statement before it has the server keep it. */
  private static final int KEPT_AFTER = 6;

  private static final int CONNECTIONS = 5;

  @Autowired EmbeddedDatabase server;
  @Autowired DataSource pool;
  @Autowired JdbcTemplate sql;
  @Autowired AutowireCapableBeanFactory beans;

  /** As the product's use cases: a transaction is declared, and nothing else. */
  static class Lamps {

    private final JdbcTemplate sql;
    private int tries;

    Lamps(JdbcTemplate sql) {
      this.sql = sql;
    }

    @Transactional
    public Map<String, Object> lit(int id) {
      tries++;
      sql.update("update changing.lamp set lit = lit + 1 where id = ?", id);
      return sql.queryForMap(ALL_COLUMNS, id);
    }

    public int tries() {
      return tries;
    }
  }

  @BeforeEach
  void aTable() throws SQLException {
    sql.execute("create schema changing");
    sql.execute("create table changing.lamp (id int primary key, lit int not null default 0)");
    sql.execute("insert into changing.lamp (id) values (1)");
    warmUp();
  }

  @AfterEach
  void asItWas() {
    sql.execute("drop schema changing cascade");
  }

  @Test
  @DisplayName("IMP-06 a table that gets a column fails no use case; its work is done once")
  void useCase() {
    Lamps lamps = (Lamps) beans.initializeBean(new Lamps(sql), "lamps");

    addColumn();

    assertThat(lamps.lit(1)).containsEntry("lit", 1).containsKey("colour");
    assertThat(lamps.tries()).isGreaterThan(1);
  }

  @Test
  @DisplayName("IMP-06 nor a question outside a transaction, which the driver asks again")
  void question() {
    addColumn();

    assertThat(sql.queryForMap(ALL_COLUMNS, 1)).containsKey("colour");
  }

  @Test
  @DisplayName("IMP-06 a connection fails once, in a way that counts as a lost race")
  void onceEach() throws SQLException {
    try (Connection line = pool.getConnection()) {
      keep(line);
      addColumn();
      line.setAutoCommit(false);

      Throwable refused = catchThrowable(() -> ask(line));
      line.rollback();

      assertThat(refused).hasMessageContaining("cached plan must not change result type");
      assertThat(LostRace.is(new UncategorizedSQLException("read", "", (SQLException) refused)))
          .isTrue();
      assertThat(ask(line)).isEqualTo(3);
      line.rollback();
    }
  }

  /** Over a connection of its own, as the driver forgets what it kept where it changes a table. */
  private void addColumn() {
    new JdbcTemplate(new DriverManagerDataSource(server.url()))
        .execute("alter table changing.lamp add column colour text");
  }

  /** This thread gets those connections again that it used last. */
  private void warmUp() throws SQLException {
    List<Connection> held = new ArrayList<>();
    try {
      for (int one = 0; one < CONNECTIONS; one++) {
        held.add(pool.getConnection());
      }
      for (Connection connection : held) {
        keep(connection);
      }
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }
  }

  private static void keep(Connection connection) throws SQLException {
    for (int time = 0; time < KEPT_AFTER; time++) {
      ask(connection);
    }
  }

  /**
   * @return how many columns were answered
   */
  private static int ask(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(ALL_COLUMNS)) {
      asked.setInt(1, 1);
      return asked.executeQuery().getMetaData().getColumnCount();
    }
  }
}

package io.recourse.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.testing.RecourseTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Complaints as the version before kept them, in a database of their own. */
@RecourseTest
class ComplaintsUpgradeTest {

  private static final String BEFORE = "1117";
  private static final String OLD_COMPLAINTS =
      """
      insert into customer (id, name, email, shop_id) values ('C-1', 'C', 'c@c.example', 'c');
      insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
        values ('O-1', 'C-1', '2026-10-01', 'EUR', 500, now());
      insert into order_line (order_number, line, sku, name, quantity, unit_price)
        values ('O-1', 1, 'CUP', 'Cup', 1, 500);
      begin;
      set local session_replication_role = replica;
      insert into service_case (number, type, channel, filed_by_kind, filed_by, customer_id, order_number,
          language, status, phase, team, priority, opened_at, updated_at)
        values ('RC-1', 'RETURN', 'API', 'STAFF', 'agent', 'C-1', 'O-1', 'en', 'OPEN', 'INTAKE', 'returns', 50,
            '2026-10-02', now()),
          ('RC-2', 'COMPLAINT', 'PHONE', 'STAFF', 'agent', 'C-1', 'O-1', 'en', 'OPEN', 'INTAKE', 'complaints',
            50, '2026-11-02', now());
      insert into case_link (child, parent, kind, linked_at) values ('RC-2', 'RC-1', 'COMPLAINT', now());
      commit;
      """;

  @Autowired HikariDataSource server;
  @Autowired Flyway flyway;

  private final String name = "complaints_" + System.nanoTime();
  private JdbcClient old;

  @BeforeEach
  void createDatabase() throws SQLException {
    JdbcClient.create(server).sql("create database " + name).update();
    Connection one = database().getConnection();
    old = JdbcClient.create(new SingleConnectionDataSource(one, true));
  }

  @AfterEach
  void dropDatabase() {
    JdbcClient.create(server).sql("drop database " + name + " with (force)").update();
  }

  @Test
  @DisplayName("CMP-11 complaints, cases and orders of the version before count in their months")
  void upgraded() {
    migrate(BEFORE);
    old.sql(OLD_COMPLAINTS).update();

    migrate("latest");

    assertThat(
            old.sql(
                    """
                    select concat_ws(' ', counted_by, to_char(month, 'MM'), key, sum(complaints), sum(base))
                    from complaint_count group by counted_by, month, key
                    having sum(complaints) <> 0 or sum(base) <> 0
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "MONTH 10  0 1",
            "MONTH 11  1 0",
            "ARTICLE 10 CUP 0 1",
            "ARTICLE 11 CUP 1 0",
            "CHANNEL 10 API 0 1",
            "CHANNEL 11 PHONE 1 1",
            "TEAM 10 returns 0 1",
            "TEAM 11 returns 1 0",
            "TEAM 11 complaints 0 1");
  }

  private void migrate(String target) {
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(database())
        .target(target)
        .load()
        .migrate();
  }

  private DataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(server.getJdbcUrl());
    database.setDatabaseName(name);
    return database;
  }
}

package io.recourse.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.testing.RecourseTest;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers, cases and links as the version before kept them, brought to today's form. */
@RecourseTest
class PeopleUpgradeTest {

  private static final String BEFORE = "170";
  private static final String OLD =
      """
      begin;
      insert into customer (id, email) values ('C1', 'ada@example.org'), ('C2', 'Ada@example.org'), ('0', null);
      insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
        values ('O-1', 'C2', now(), 'EUR', 500, now()), ('O-2', '0', now(), 'EUR', 500, now());
      insert into service_case (number, type, channel, filed_by_kind, filed_by, customer_id, order_number,
          language, status, phase, team, priority, opened_at, updated_at)
        values ('RC-1', 'RETURN', 'API', 'STAFF', 'agent', 'C1', 'O-1', 'en', 'OPEN', 'INTAKE', 'returns', 50, now(), now()),
               ('RC-2', 'INQUIRY', 'API', 'STAFF', 'agent', null, null, 'en', 'OPEN', 'INTAKE', 'agent', 50, now(), now()),
               ('RC-3', 'INQUIRY', 'API', 'STAFF', 'agent', 'C1', null, 'en', 'OPEN', 'INTAKE', 'agent', 50, now(), now());
      insert into access_link (id, case_number, purpose, expires_at, used_at)
        values (gen_random_uuid(), 'RC-1', 'case', now() + interval '9 days', null),
               (gen_random_uuid(), 'RC-1', 'rating', now() + interval '9 days', now());
      insert into audit_head (chain, seq, hash) select 'RC-' || n, 1, '\\x00' from generate_series(1, 3) n;
      commit;
      """;

  @Autowired HikariDataSource server;
  @Autowired Flyway flyway;

  private final String name = "people_" + System.nanoTime();

  @BeforeEach
  void createDatabase() {
    JdbcClient.create(server).sql("create database " + name).update();
  }

  @AfterEach
  void dropDatabase() {
    JdbcClient.create(server).sql("drop database " + name + " with (force)").update();
  }

  @Test
  @DisplayName(
      "EDG-01 people keep their keys, cases go to their order's buyer, used links stay used")
  void upgraded() {
    JdbcClient old = JdbcClient.create(database());
    migrate(BEFORE);
    old.sql(OLD).update();

    migrate("latest");

    assertThat(text(old, "select string_agg(id || '=' || shop_id, ' ' order by id) from customer"))
        .isEqualTo("0=0 C1=C1 C2=C2");
    assertThat(
            text(
                old,
                "select string_agg(coalesce(customer_id, '-'), ' ' order by number) from"
                    + " service_case"))
        .isEqualTo("C2 - C1");
    assertThat(text(old, "select string_agg(purpose, ' ') from access_link")).isEqualTo("rating");
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

  private static String text(JdbcClient database, String query) {
    return database.sql(query).query(String.class).single();
  }
}

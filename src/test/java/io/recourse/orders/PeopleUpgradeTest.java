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

/** Customers, cases, links and tests under way as versions before kept them, brought to today's. */
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

  private static final String BEFORE_WALKS_BY_JOB = "990";
  private static final String UNDER_WAY =
      """
      insert into model_draft (id, kind, model_key, name, content, state, author, authors, source, saved_at)
        select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'BPMN', 'P', 'P', '', 'DRAFT', 'owner',
          '{owner}', 'STUDIO', now() from generate_series(1, 2) n;
      insert into back_test (id, draft, draft_version, decision, content, asked_by, asked_at, state, cases,
          compared, decisions, unanswered, law_unknown, other_version, busy_millis)
        select id, id, 1, 'P', '', 'owner', now(), 'RUNNING', 9, 0, 0, 0, 0, 0, 0 from model_draft;
      insert into back_test_walk (test, base, content)
        values ('00000000-0000-0000-0000-000000000001', 1, '');
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

    migrate(BEFORE_WALKS_BY_JOB);
    old.sql(UNDER_WAY).update();

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
    assertThat(text(old, "select string_agg(state, ' ' order by id) from back_test"))
        .as("of a process one that is under way is asked for again, of a table it goes on")
        .isEqualTo("FAILED RUNNING");
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

package io.recourse.refunds;

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

/** Refunds as the version before kept them, in a database of their own, brought to today's form. */
@RecourseTest
class RefundUpgradeTest {

  private static final String BEFORE = "170";
  private static final String OLD_REFUNDS =
      """
      begin;
      insert into customer (id) values ('C-1');
      insert into shop_order (number, customer_id, placed_at, currency, paid_amount, updated_at)
        values ('O-1', 'C-1', now(), 'EUR', 500, now()), ('O-2', 'C-1', now(), 'EUR', 500, now()),
               ('O-3', 'C-1', now(), 'EUR', 500, now());
      insert into order_payment (order_number, seq, method, amount, provider_ref)
        values ('O-1', 0, 'CARD', 500, 'pi_same'), ('O-2', 0, 'CARD', 500, 'pi_same'),
               ('O-3', 0, 'CARD', 500, 'pi_3');
      insert into service_case (number, type, channel, filed_by_kind, filed_by, customer_id, order_number,
          language, status, phase, team, priority, opened_at, updated_at)
        select 'RC-' || n, 'RETURN', 'API', 'STAFF', 'agent', 'C-1', 'O-' || n, 'en', 'OPEN', 'SETTLEMENT',
          'returns', 50, now(), now() from generate_series(1, 3) n;
      insert into payment_account (order_number, currency, paid, reserved, refunded)
        values ('O-1', 'EUR', 500, 0, 500), ('O-2', 'EUR', 500, 0, 500), ('O-3', 'EUR', 500, 500, 0);
      insert into refund (id, decision_id, decision_key, part, case_number, order_number, amount, currency,
          method, payment_seq, payment_ref, ground, state, idempotency_key, provider_ref, requested_by,
          approved_by, created_at, version)
        select id, id, 'key ' || n, 1, 'RC-' || n, 'O-' || n, 500, 'EUR', 'CARD', 1,
          case n when 3 then 'pi_3' else 'pi_same' end, 'Withdrawal',
          case n when 3 then 'DECLINED' else 'SETTLED' end, 'recourse-' || id,
          case n when 2 then 'TX-1' else 're_' || n end, 'agent', 'finance', now(), 5 + n
        from (select n, ('00000000-0000-0000-0000-00000000000' || n)::uuid as id
              from generate_series(1, 3) n) numbered;
      insert into ledger_entry (refund_id, order_number, kind, amount, currency, at, actor)
        select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'O-' || n, kind, 500, 'EUR', now(), 'x'
        from (values (1, 1, 'RESERVE'), (2, 1, 'SETTLE'), (3, 2, 'RESERVE'), (4, 2, 'SETTLE'),
                     (5, 3, 'RESERVE'), (6, 3, 'SETTLE'), (7, 3, 'BOUNCE')) as v (place, n, kind)
        order by place;
      insert into audit_head (chain, seq, hash) select 'RC-' || n, 1, '\\x00' from generate_series(1, 3) n;
      insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash)
        select 'RC-' || n, 1, now(), 'STAFF', 'finance', 'RefundSettled', 'paid',
          json_build_object('refund', '00000000-0000-0000-0000-00000000000' || n,
            'how', case n when 2 then 'BANK_TRANSFER' else 'provider' end)::text, '\\x00', '\\x00'
        from generate_series(1, 3) n;
      insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data, prev_hash, hash)
        values ('RC-1', 2, now(), 'STAFF', 'returns', 'LineApproved', 'granted', '{}', '\\x00', '\\x00'),
          ('RC-2', 2, now(), 'SYSTEM', 'recourse', 'GoodsInspected', 'inspected',
            '{"trigger":"warehouse","triggerKind":"STAFF"}', '\\x00', '\\x00'),
          ('RC-3', 2, now(), 'STAFF', 'lead', 'LineRefused', 'refused', '{}', '\\x00', '\\x00');
      commit;
      """;

  @Autowired HikariDataSource server;
  @Autowired Flyway flyway;

  private final String name = "upgrade_" + System.nanoTime();
  private JdbcClient old;

  @BeforeEach
  void createDatabase() {
    JdbcClient.create(server).sql("create database " + name).update();
    old = JdbcClient.create(new SingleConnectionDataSource(connection(), true));
  }

  private Connection connection() {
    try {
      return database().getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void dropDatabase() {
    JdbcClient.create(server).sql("drop database " + name + " with (force)").update();
  }

  @Test
  @DisplayName("RFD-01 refunds of the version before keep how they were paid, and their ledger")
  void upgraded() {
    migrate(BEFORE);
    old.sql(OLD_REFUNDS).update();

    migrate("latest");

    assertThat(refund(1)).isEqualTo("PROVIDER true 0 null null");
    assertThat(refund(2)).isEqualTo("BANK_TRANSFER false 1 TX-1 null");
    assertThat(refund(3)).isEqualTo("PROVIDER false 0 null null");
    assertThat(text("select string_agg(case_number || person, ' ' order by 1) from case_decider"))
        .as("who granted something before the upgrade approves no money of it")
        .isEqualTo("RC-1returns RC-2warehouse");
    assertThat(text("select string_agg(movement::text, ',' order by id) from ledger_entry"))
        .isEqualTo("0,1,0,1,0,1,2");
    assertThat(
            text(
                """
                select string_agg(concat_ws(' ', provider_ref, captured, reserved, refunded), ', '
                  order by provider_ref) from captured_payment\
                """))
        .as("what was already paid twice stands, and no more is added")
        .isEqualTo("pi_3 500 500 0, pi_same 1000 0 1000");
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

  private String refund(int number) {
    return text(
        """
        select concat(paid_how, ' ', case when paid_by_provider then 'true' else 'false' end, ' ',
          paid_by_hand, ' ', coalesce(paid_reference, 'null'), ' ', coalesce(paid_by, 'null'))
        from refund where order_number = 'O-%d'\
        """
            .formatted(number));
  }

  private String text(String sql) {
    return old.sql(sql).query(String.class).single();
  }
}

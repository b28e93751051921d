package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Retention;
import io.recourse.platform.RemoveOldRecords;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing grows for ever by mistake: every table says how long its rows are kept, or why. */
@RecourseTest
class RetentionTest {

  private static final String REMOVED = "removed by HousekeepingProcess";

  @Autowired RemoveOldRecords removeOldRecords;
  @Autowired List<Retention> retentions;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  record Table(String name, String kept) {}

  @Test
  @DisplayName("PLT-05 every table names its retention or the reason why it has none")
  void everyTableSays() {
    List<Table> tables =
        jdbc.sql(
                """
                select c.relname as name, coalesce(obj_description(c.oid), '') as kept
                from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and c.relname not like 'act\\_%' and c.relname <> 'flyway_schema_history'\
                """)
            .query(Table.class)
            .list();

    assertThat(tables).hasSizeGreaterThan(40);
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(table.kept())
                    .as("comment on table %s is 'Kept: …'", table.name())
                    .startsWith("Kept: "));
    assertThat(tables)
        .filteredOn(table -> table.kept().endsWith(REMOVED))
        .extracting(Table::name)
        .containsExactlyInAnyOrderElementsOf(retentions.stream().map(Retention::table).toList());
  }

  @Test
  @DisplayName("PLT-05 what is past its retention goes by itself, what is younger stays")
  void oldRowsGo() {
    Instant now = clock.instant();
    String mark = UUID.randomUUID().toString();
    for (int days : new int[] {1, 8}) {
      jdbc.sql(
              """
              insert into idempotent_answer (principal, key, request, body_sha256, created_at)
              values (?, ?, 'POST /x', '\\x00', ?)\
              """)
          .params(mark, "k" + days, ago(now, days))
          .update();
    }
    for (int days : new int[] {89, 91}) {
      jdbc.sql("insert into payment_webhook values (?, ?, ?, '{}')")
          .params(mark, "e" + days, ago(now, days))
          .update();
    }
    for (int minutes : new int[] {-1, 1}) {
      jdbc.sql("insert into rate_limit_bucket (id, expires_at) values (?, ?)")
          .params(mark + minutes, now.plus(Duration.ofMinutes(minutes)).toEpochMilli())
          .update();
    }
    for (int days : new int[] {13, 15}) {
      jdbc.sql(
              """
              with ended as (insert into work_done (task_id, task_key, team, ended_as, ended_at)
                values (?, 'Task_X', 'returns', 'CANCELLED', ?) returning task_id, ended_at)
              insert into work_draft (task_id, username, draft, saved_at)
              select task_id, ?, '{}', ended_at from ended\
              """)
          .params(mark + days, ago(now, days), mark)
          .update();
    }

    for (int days : new int[] {6, 8}) {
      jdbc.sql(
              """
              insert into long_act (id, username, act, seen, asked_at, ended_at, total, note)
              values (gen_random_uuid(), ?, 'NOTE', now(), now(), ?, 1, ?)\
              """)
          .params(mark, ago(now, days), "n" + days)
          .update();
    }
    for (int days : new int[] {29, 31}) {
      jdbc.sql("insert into social_received (network, message, at) values (?, ?, ?)")
          .params(mark, "m" + days, ago(now, days))
          .update();
    }

    removeOldRecords.remove();

    assertThat(keys("select key from idempotent_answer where principal = ?", mark))
        .containsExactly("k1");
    assertThat(keys("select event_id from payment_webhook where provider = ?", mark))
        .containsExactly("e89");
    assertThat(keys("select id from rate_limit_bucket where id like ? || '%'", mark))
        .containsExactly(mark + 1);
    assertThat(keys("select task_id from work_draft where username = ?", mark))
        .containsExactly(mark + 13);
    assertThat(keys("select note from long_act where username = ?", mark)).containsExactly("n6");
    assertThat(keys("select message from social_received where network = ?", mark))
        .containsExactly("m29");
  }

  private static Timestamp ago(Instant now, int days) {
    return Timestamp.from(now.minus(Duration.ofDays(days)));
  }

  private List<String> keys(String query, String mark) {
    return jdbc.sql(query).param(mark).query(String.class).list();
  }
}

package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a case changes, and what it only adds to, is set in the database for it. A connection tells
 * what it wrote at its end, so all are closed before and after.
 */
@RecourseTest
class BusyTablesTest {

  private static final int CASES = 3;

  /** Without the engine's own history, which only tests write, and its models. */
  private static final String TABLES =
      """
      select c.relname as name, s.n_tup_ins as added, s.n_tup_upd as changed, s.n_tup_del as removed,
        coalesce(array_to_string(c.reloptions, ' '), '') as settings
      from pg_stat_user_tables s join pg_class c on c.oid = s.relid
      where s.schemaname = 'public' and c.relname not like 'act\\_hi\\_%'
        and c.relname not like 'act\\_ge\\_%'
      """;

  @Autowired ReturnsFixture returns;
  @Autowired JdbcClient jdbc;
  @Autowired HikariDataSource pool;

  record Table(String name, long added, long changed, long removed, String settings) {

    Table since(Table before) {
      return before == null
          ? this
          : new Table(
              name,
              added - before.added,
              changed - before.changed,
              removed - before.removed,
              settings);
    }

    /** At least once in each case, and not less often than it is added to. */
    boolean isChanged() {
      return changed >= CASES && changed >= added;
    }

    boolean isTurnedOver() {
      return changed + removed >= CASES && changed + removed >= added;
    }

    boolean isEmptied() {
      return removed >= CASES && removed >= added;
    }

    boolean onlyGrows() {
      return added >= 2 * CASES && changed + removed == 0;
    }
  }

  @Test
  @DisplayName("PLT-02 tables that a case changes have room for it and are vacuumed early")
  void settings() {
    pool.getHikariPoolMXBean().softEvictConnections();
    Map<String, Table> before = tables();
    long written = eventsOf(List.of(paidBack(), paidBack(), paidBack()));
    pool.getHikariPoolMXBean().softEvictConnections();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> told(before).get("audit_event").added() >= written);

    Map<String, Table> told = told(before);
    demand(told, Table::isChanged, "fillfactor=", "service_case", "audit_head", "case_line");
    demand(told, Table::isTurnedOver, "autovacuum_vacuum_scale_factor=", "act_ru_execution");
    demand(told, Table::isEmptied, "vacuum_truncate=", "act_ru_job", "work_item");
    demand(told, Table::onlyGrows, "autovacuum_vacuum_insert_scale_factor=", "audit_event");
  }

  @ParameterizedTest
  @ValueSource(strings = {"work_item", "act_ru_execution", "act_ru_task", "act_ru_job"})
  @DisplayName("PLT-02 a table that is nearly empty after a vacuum is still read by index")
  void nearlyEmpty(String table) throws SQLException {
    String settings =
        jdbc.sql("select array_to_string(reloptions, ', ') from pg_class where oid = ?::regclass")
            .param(table)
            .query(String.class)
            .single();
    try (Connection one = pool.getConnection();
        Statement asked = one.createStatement()) {
      asked.execute(
          "create temporary table emptied (id text primary key, filled text) with (%s)"
              .formatted(settings));
      asked.execute(
          "insert into emptied select i::text, repeat('x', 200) from generate_series(1, 3000) i");
      asked.execute("delete from emptied where length(id) > 1");
      asked.execute("vacuum analyze emptied");
      try (ResultSet plan = asked.executeQuery("explain select * from emptied where id = '1'")) {
        assertThat(plan.next()).isTrue();
        assertThat(plan.getString(1)).doesNotContain("Seq Scan");
      }
      asked.execute("drop table emptied");
    }
  }

  private static void demand(
      Map<String, Table> told, Predicate<Table> kind, String setting, String... among) {
    List<Table> found = told.values().stream().filter(kind).toList();
    assertThat(found).extracting(Table::name).contains(among);
    assertThat(found).allSatisfy(table -> assertThat(table.settings()).contains(setting));
  }

  private CaseNumber paidBack() {
    CaseNumber number = returns.open(line(CUPS, 2, Reason.UNWANTED));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, CUPS, 2, 2);
    returns.settle(number);
    return number;
  }

  private long eventsOf(List<CaseNumber> cases) {
    return jdbc.sql("select sum(seq) from audit_head where chain in (:cases)")
        .param("cases", cases.stream().map(CaseNumber::value).toList())
        .query(Long.class)
        .single();
  }

  private Map<String, Table> told(Map<String, Table> before) {
    return tables().values().stream()
        .map(table -> table.since(before.get(table.name())))
        .collect(Collectors.toMap(Table::name, Function.identity()));
  }

  private Map<String, Table> tables() {
    return jdbc.sql(TABLES).query(Table.class).list().stream()
        .collect(Collectors.toMap(Table::name, Function.identity()));
  }
}

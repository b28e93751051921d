package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.servicelevels.WorkCases;
import io.recourse.terms.LadderClocks;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists and rounds send what indexes of open work hold literally, so that a prepared statement may
 * use them, whatever its values. Each statement is planned over a table of the same columns with
 * that index alone, so that nothing depends on what other tests left.
 */
@RecourseTest
class OpenWorkIndexesTest {

  private static final Pattern PLACE = Pattern.compile("\\?");
  private static final Set<CaseStatus> OPEN =
      EnumSet.of(CaseStatus.OPEN, CaseStatus.WAITING_CUSTOMER, CaseStatus.WAITING_PARTNER);

  @Autowired Cases cases;
  @Autowired WorkCases levels;
  @Autowired LadderClocks ladder;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired Clock clock;

  @ParameterizedTest
  @EnumSource(CaseStatus.class)
  @DisplayName("PLT-02 the case list by status reads open cases, or those that are over, alone")
  void list(CaseStatus status) {
    CaseQuery query =
        new CaseQuery(status, null, null, null, null, null, null, CaseScope.ALL, null, 50);

    demand(
        OPEN.contains(status) ? "service_case_open" : "service_case_over",
        () -> cases.search(query));
  }

  @Test
  @DisplayName("PLT-02 cases that a start left are found among those that have no process")
  void notBegun() {
    demand("service_case_not_begun", () -> cases.withoutProcess(Set.of(CaseType.INQUIRY)));
  }

  @Test
  @DisplayName("PLT-02 rounds of clocks and of stalled cases read open work alone")
  void rounds() {
    demand("clock_at_its_rung", () -> ladder.atTheirRung(clock.instant(), null, 100));
    demand("service_level_to_look_at", () -> levels.toLookAt(clock.instant(), null, 100));
  }

  private void demand(String index, Runnable work) {
    List<String> sent = SqlCount.during(work);
    assertThat(sent).hasSize(1);

    transactions.executeWithoutResult(
        within -> {
          within.setRollbackOnly();
          putAlone(index);
          assertThat(plan(sent.get(0))).contains(index);
        });
  }

  /** A table of this transaction hides the one that all tests share. */
  private void putAlone(String index) {
    Made made =
        jdbc.sql(
                "select tablename as of, indexdef as as_said from pg_indexes"
                    + " where schemaname = 'public' and indexname = ?")
            .param(index)
            .query(Made.class)
            .single();
    run("create temporary table %1$s (like public.%1$s) on commit drop".formatted(made.of));
    run(made.asSaid.replace(" ON public.", " ON pg_temp."));
  }

  private record Made(String of, String asSaid) {}

  /** As it is planned for any values. */
  private String plan(String sent) {
    run("set local plan_cache_mode = force_generic_plan");
    run("set local enable_seqscan = off");
    int[] places = {0};
    String general = PLACE.matcher(sent).replaceAll(found -> "\\$" + ++places[0]);
    run("prepare asked as " + general);
    String values =
        places[0] == 0 ? "" : "(" + String.join(", ", Collections.nCopies(places[0], "null")) + ")";
    try {
      return String.join(
          "\n", jdbc.sql("explain execute asked " + values).query(String.class).list());
    } finally {
      run("deallocate asked");
    }
  }

  private void run(String statement) {
    int ignored = jdbc.sql(statement).update();
  }
}

package io.recourse.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.testing.RecourseTest;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hole is real without the guard and closed with it; see docs/decisions/0002. */
@RecourseTest
class QueryExpressionGuardTest {

  private static final String ATTACK =
      "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(),"
          + " ''.getClass()).invoke(null, 'recourse.hole', '%s')}";

  @Autowired ProcessEngine engine;
  @Autowired DataSource database;

  private final String mark = Long.toString(ThreadLocalRandom.current().nextLong());

  @Test
  @DisplayName("CVE-2026-109432 without the guard an or() branch runs Java")
  void the_hole_is_real() {
    ProcessEngine unguarded = unguardedEngine();
    try {
      try {
        attack(unguarded).list();
      } catch (RuntimeException afterwards) {
        assertThat(afterwards).isNotInstanceOf(NotAllowedException.class);
      }
      assertThat(System.getProperty("recourse.hole")).isEqualTo(mark);
    } finally {
      unguarded.close();
      System.clearProperty("recourse.hole");
    }
  }

  @Test
  @DisplayName("CVE-2026-109432 with the guard nothing in an or() branch is evaluated")
  void the_hole_is_closed() {
    assertThatThrownBy(() -> attack(engine).list()).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> attack(engine).count()).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> attack(engine).singleResult()).isInstanceOf(NotAllowedException.class);

    assertThat(System.getProperty("recourse.hole")).isNull();
  }

  @Test
  void expressions_outside_or_are_refused_too() {
    TaskQuery query = engine.getTaskService().createTaskQuery().taskAssigneeExpression("${1}");

    assertThatThrownBy(query::list).isInstanceOf(RuntimeException.class);
  }

  @Test
  void plain_or_still_works() {
    long found =
        engine
            .getTaskService()
            .createTaskQuery()
            .or()
            .taskAssignee("nobody-" + mark)
            .taskName("nothing-" + mark)
            .endOr()
            .count();

    assertThat(found).isZero();
  }

  @Test
  void filters_are_not_offered() {
    assertThatThrownBy(() -> engine.getFilterService().newTaskFilter("mine"))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> engine.getFilterService().list("any"))
        .isInstanceOf(NotAllowedException.class);
  }

  private TaskQuery attack(ProcessEngine target) {
    return target
        .getTaskService()
        .createTaskQuery()
        .or()
        .taskAssigneeExpression(ATTACK.formatted(mark))
        .endOr();
  }

  /** The engine as it is delivered, on the same tables. */
  private ProcessEngine unguardedEngine() {
    StandaloneProcessEngineConfiguration plain = new StandaloneProcessEngineConfiguration();
    plain.setDataSource(database);
    plain.setProcessEngineName("unguarded-" + mark);
    plain.setDatabaseSchemaUpdate("false");
    plain.setCustomHistoryLevels(java.util.List.of(new OwnHistoryLevel(false)));
    plain.setHistory("recourse");
    plain.setMetricsEnabled(false);
    plain.setEnableExpressionsInAdhocQueries(false);
    return plain.buildProcessEngine();
  }
}

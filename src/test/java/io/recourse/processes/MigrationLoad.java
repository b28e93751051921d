package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.migration.AgreeOnMigration;
import io.recourse.migration.BeginMigration;
import io.recourse.migration.Migration;
import io.recourse.migration.Migrations.Progress;
import io.recourse.migration.MovingCase;
import io.recourse.migration.OneOf;
import io.recourse.migration.ReadMigration;
import io.recourse.migration.TryMoves;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How many running instances a second go on by another version, one transaction each, on one
 * thread: {@code ./mvnw -Pload verify -Dload.migrated=10000}, see docs/benchmarks.md.
 */
@RecourseTest
class MigrationLoad {

  private static final int RUNNING = Integer.getInteger("load.migrated", 10_000);

  @Autowired MigrationProbe probe;
  @Autowired BeginMigration begin;
  @Autowired TryMoves trial;
  @Autowired AgreeOnMigration agree;
  @Autowired ReadMigration read;

  @AfterEach
  void remove() {
    SecurityContextHolder.clearContext();
    probe.removeAll();
  }

  @Test
  @DisplayName("IMP-06 cases a second that are tried and moved, and what failed")
  void moves() {
    probe.deploy(MigrationProbe.text("Look", MigrationProbe.ASK, "Ask"));
    List<String> all = probe.start(RUNNING);
    all.subList(0, RUNNING / 100).forEach(probe::pass);
    probe.deploy(MigrationProbe.text(MigrationProbe.CLOSELY, MigrationProbe.REPLY, "Await reply"));
    as("owner");
    Migration plan = begin.begin(MigrationProbe.KEY, 1, 2, false, false);
    Migration mapped = begin.map(plan.id(), 1, OneOf.CASES, Map.of(MigrationProbe.ASK, ""));
    trial.begin(plan.id());
    long tried = timed(plan.id());
    agree.submit(plan.id(), mapped.version(), "To be measured.");
    as("lead");
    agree.approve(plan.id(), mapped.version() + 1, null);
    long moved = timed(plan.id());

    Progress progress = read.progress(plan.id());
    System.out.printf(
        "Migration: %,d running; tried %.0f/s, moved %.0f/s; moved %,d, failed %,d%n",
        RUNNING,
        RUNNING / (tried / 1e9),
        RUNNING / (moved / 1e9),
        progress.of(MovingCase.State.MOVED),
        progress.of(MovingCase.State.REFUSED));
    assertThat(progress.of(MovingCase.State.REFUSED)).isEqualTo(RUNNING / 100);
    assertThat(progress.of(MovingCase.State.MOVED)).isEqualTo(RUNNING - RUNNING / 100);
  }

  private long timed(UUID migration) {
    long from = System.nanoTime();
    probe.run(migration.toString());
    return System.nanoTime() - from;
  }

  private static void as(String person) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(
                person, "", "ROLE_" + person.toUpperCase(java.util.Locale.ROOT)));
  }
}

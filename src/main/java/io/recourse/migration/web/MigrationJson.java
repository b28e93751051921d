package io.recourse.migration.web;

import io.recourse.migration.MappedStep;
import io.recourse.migration.Migration;
import io.recourse.migration.Migrations.Act;
import io.recourse.migration.Migrations.Progress;
import io.recourse.migration.MovingCase;
import io.recourse.migration.Plan;
import io.recourse.migration.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A migration as clients read it.
 *
 * @param version to be named when it is changed or approved
 * @param cases how many are in each state
 * @param tried how many were tried by the plan as it is, and how many of them could not go
 */
record MigrationJson(
    UUID id,
    String process,
    int from,
    int to,
    Migration.State state,
    int version,
    List<String> authors,
    String submittedBy,
    String reason,
    String approvedBy,
    String answer,
    Instant begunAt,
    Instant endedAt,
    boolean trying,
    Map<MovingCase.State, Long> cases,
    long tried,
    long hindered,
    List<MappedStep> steps,
    boolean together,
    List<Called> called,
    boolean anew,
    List<Act> log) {

  /** A process that the cases call, with the steps at which what they called stands. */
  record Called(String process, int from, int to, List<MappedStep> steps) {

    static Called of(Plan plan) {
      Route route = plan.route();
      return new Called(route.process(), route.from(), route.to(), plan.steps());
    }
  }

  /**
   * @param plans that of its cases first; null where nobody asked for them
   */
  static MigrationJson of(Migration one, Progress progress, List<Plan> plans, List<Act> log) {
    return new MigrationJson(
        one.id(),
        one.route().process(),
        one.route().from(),
        one.route().to(),
        one.state(),
        one.version(),
        one.authors().stream().sorted().toList(),
        one.agreed().submittedBy(),
        one.agreed().reason(),
        one.agreed().approvedBy(),
        one.agreed().answer(),
        one.begunAt(),
        one.endedAt(),
        one.trying(),
        progress.cases(),
        progress.tried(),
        progress.hindered(),
        plans == null ? null : plans.get(0).steps(),
        one.journey().together(),
        plans == null ? null : plans.stream().skip(1).map(Called::of).toList(),
        one.journey().anew(),
        log);
  }
}

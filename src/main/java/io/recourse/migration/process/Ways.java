package io.recourse.migration.process;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.migration.MappedStep;
import io.recourse.migration.MappedStep.How;
import io.recourse.migration.MappedStep.Target;
import io.recourse.migration.Plan;
import io.recourse.migration.Route;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * What follows what from one version to another: the same steps go on by themselves, an owner names
 * the rest. Messages are heard under the names of the other version; clocks keep the time at which
 * they end (docs/decisions/0097).
 */
final class Ways {

  private final ProcessEngine engine;
  private final DrawnSteps from;
  private final DrawnSteps to;

  Ways(ProcessEngine engine, ProcessDefinition from, ProcessDefinition to) {
    this.engine = engine;
    this.from = DrawnSteps.of(engine, from.getId());
    this.to = DrawnSteps.of(engine, to.getId());
  }

  Plan plan(Route route) {
    Map<String, String> targets = targets(ready(route));
    return new Plan(
        route,
        from.all().stream()
            .filter(DrawnStep::waits)
            .map(step -> mapped(step, route.own().get(step.element()), targets))
            .sorted(Comparator.comparing(MappedStep::element))
            .toList());
  }

  /**
   * @throws Problem INVALID at {@code /steps/…} when an owner mapped what cannot follow
   */
  MigrationPlan ready(Route route) {
    Map<String, String> wanted = targets(same());
    route.own().forEach((element, target) -> put(wanted, element, target));
    MigrationPlanBuilder plan = plan();
    wanted.forEach((element, target) -> add(plan, element, target));
    try {
      return plan.build();
    } catch (MigrationPlanValidationException refused) {
      throw Problem.invalid(
          refused.getValidationReport().getInstructionReports().stream().map(Ways::said).toList());
    }
  }

  private MappedStep mapped(DrawnStep step, String own, Map<String, String> targets) {
    String target = targets.get(step.element());
    How how =
        own == null
            ? (target == null ? How.OPEN : How.SAME)
            : own.isEmpty() ? How.STAYS : How.BY_HAND;
    List<Target> choices =
        to.all().stream()
            .filter(other -> other.waits() && other.kind().equals(step.kind()))
            .map(other -> new Target(other.element(), other.name()))
            .toList();
    return new MappedStep(
        step.element(), step.name(), step.kind(), step.host(), target, how, 0, choices);
  }

  private MigrationPlan same() {
    return plan().mapEqualActivities().build();
  }

  private MigrationPlanBuilder plan() {
    return engine.getRuntimeService().createMigrationPlan(from.id(), to.id());
  }

  private void add(MigrationPlanBuilder plan, String element, String target) {
    MigrationInstructionBuilder step = plan.mapActivities(element, target);
    if (from.find(element).filter(DrawnStep::listens).isPresent()) {
      step.updateEventTrigger();
    }
  }

  private void put(Map<String, String> wanted, String element, String target) {
    from.demand(element);
    if (target.isEmpty()) {
      wanted.remove(element);
    } else {
      to.demand(element, target);
      wanted.put(element, target);
    }
  }

  private static Map<String, String> targets(MigrationPlan plan) {
    Map<String, String> targets = new HashMap<>();
    plan.getInstructions()
        .forEach(it -> targets.put(it.getSourceActivityId(), it.getTargetActivityId()));
    return targets;
  }

  private static FieldError said(MigrationInstructionValidationReport report) {
    var step = report.getMigrationInstruction();
    return FieldError.of(
        "/steps/" + step.getSourceActivityId(),
        "migration.cannotFollow",
        step.getTargetActivityId(),
        String.join(" ", report.getFailures()));
  }
}

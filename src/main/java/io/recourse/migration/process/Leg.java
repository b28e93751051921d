package io.recourse.migration.process;

import io.recourse.migration.Hindrance;
import io.recourse.migration.Moves.Went;
import io.recourse.migration.NotMoved;
import io.recourse.migration.Route;
import io.recourse.migration.WorkAnew;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.ApplicationEventPublisher;

/** One version's way into another, as the engine walks it. */
record Leg(
    ProcessEngine engine,
    ApplicationEventPublisher events,
    Route route,
    MigrationPlan plan,
    TaskNames names,
    Optional<Anew> anew) {

  static Leg of(
      ProcessEngine engine,
      ApplicationEventPublisher events,
      Route route,
      MigrationPlan plan,
      boolean anew) {
    String to = plan.getTargetProcessDefinitionId();
    TaskNames names = TaskNames.of(engine.getRepositoryService().getBpmnModelInstance(to));
    Optional<Anew> other =
        anew
            ? Optional.of(Anew.of(engine, plan.getSourceProcessDefinitionId(), to))
            : Optional.empty();
    return new Leg(engine, events, route, plan, names, other);
  }

  /** The id of the version that it leads away from. */
  String from() {
    return plan.getSourceProcessDefinitionId();
  }

  /** Open work is told under the names of the other version. */
  Went move(String instance) {
    String waits = Waits.of(engine, plan, instance);
    return new Went(
        instance,
        route,
        waits,
        anew.map(it -> goAnew(it, instance)).orElseGet(() -> goAsIs(instance)));
  }

  private List<WorkAnew> goAsIs(String instance) {
    go(instance);
    new OpenWork(engine, instance, Map.of()).told(names, events);
    return List.of();
  }

  private List<WorkAnew> goAnew(Anew version, String instance) {
    OpenWork work = OpenWork.of(engine, instance).withTimers();
    go(instance);
    return work.anew(version, names, events);
  }

  private void go(String instance) {
    try {
      engine
          .getRuntimeService()
          .newMigration(plan)
          .processInstanceIds(instance)
          .skipIoMappings()
          .execute();
    } catch (MigratingProcessInstanceValidationException refused) {
      throw new NotMoved(Refusals.of(route.process(), refused.getValidationReport()));
    } catch (BadUserRequestException refused) {
      throw new NotMoved(
          new Hindrance(Hindrance.Reason.OTHER, route.process(), null, refused.getMessage()));
    }
  }
}

package io.recourse.migration.process;

import io.recourse.engine.TaskMoved;
import io.recourse.migration.Hindrance;
import io.recourse.migration.Moves.Went;
import io.recourse.migration.NotMoved;
import io.recourse.migration.Route;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;

/** One version's way into another, as the engine walks it. */
record Leg(
    ProcessEngine engine,
    ApplicationEventPublisher events,
    Route route,
    MigrationPlan plan,
    TaskNames names) {

  static Leg of(
      ProcessEngine engine, ApplicationEventPublisher events, Route route, MigrationPlan plan) {
    String to = plan.getTargetProcessDefinitionId();
    TaskNames names = TaskNames.of(engine.getRepositoryService().getBpmnModelInstance(to));
    return new Leg(engine, events, route, plan, names);
  }

  /** The id of the version that it leads away from. */
  String from() {
    return plan.getSourceProcessDefinitionId();
  }

  /** Open work is told under the names of the other version. */
  Went move(String instance) {
    String waits = Waits.of(engine, plan, instance);
    go(instance);
    List<Task> open = engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
    open.forEach(task -> events.publishEvent(told(task)));
    return new Went(instance, route, waits);
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
          new Hindrance(
              Hindrance.Reason.OTHER, route.process(), null, refused.getMessage()));
    }
  }

  private TaskMoved told(Task task) {
    String key = task.getTaskDefinitionKey();
    return new TaskMoved(
        task.getId(), key, names.name(key), task.getProcessDefinitionId(), names.outcome(key));
  }
}

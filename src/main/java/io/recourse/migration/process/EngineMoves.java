package io.recourse.migration.process;

import io.recourse.common.Problem;
import io.recourse.engine.TaskMoved;
import io.recourse.migration.Hindrance;
import io.recourse.migration.Moves;
import io.recourse.migration.NotMoved;
import io.recourse.migration.Plan;
import io.recourse.migration.Route;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Rights were asked at the door; the engine is asked without. */
@Component
class EngineMoves implements Moves {

  private final ProcessEngine engine;
  private final ApplicationEventPublisher events;

  EngineMoves(ProcessEngine engine, ApplicationEventPublisher events) {
    this.engine = engine;
    this.events = events;
  }

  @Override
  public Plan plan(Route route) {
    return unhindered(
        () ->
            new Ways(engine, version(route, route.from()), version(route, route.to())).plan(route));
  }

  @Override
  public Way way(Route route) {
    return unhindered(
        () -> {
          ProcessDefinition to = version(route, route.to());
          MigrationPlan plan = new Ways(engine, version(route, route.from()), to).ready(route);
          TaskNames names =
              TaskNames.of(engine.getRepositoryService().getBpmnModelInstance(to.getId()));
          return instance -> unhindered(() -> moved(plan, names, instance));
        });
  }

  private String moved(MigrationPlan plan, TaskNames names, String instance) {
    demandThere(plan, instance);
    String waits = Waits.of(engine, plan, instance);
    go(plan, instance);
    List<Task> open = engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
    open.forEach(task -> events.publishEvent(told(task, names)));
    return waits;
  }

  private void demandThere(MigrationPlan plan, String instance) {
    ProcessInstance now =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult();
    if (now == null || !now.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())) {
      throw new NotMoved(new Hindrance(Hindrance.Reason.OVER, null, null));
    }
  }

  private void go(MigrationPlan plan, String instance) {
    try {
      engine
          .getRuntimeService()
          .newMigration(plan)
          .processInstanceIds(instance)
          .skipIoMappings()
          .execute();
    } catch (MigratingProcessInstanceValidationException refused) {
      throw new NotMoved(Refusals.of(refused.getValidationReport()));
    } catch (BadUserRequestException refused) {
      throw new NotMoved(new Hindrance(Hindrance.Reason.OTHER, null, refused.getMessage()));
    }
  }

  private static TaskMoved told(Task task, TaskNames names) {
    String key = task.getTaskDefinitionKey();
    return new TaskMoved(
        task.getId(), key, names.name(key), task.getProcessDefinitionId(), names.outcome(key));
  }

  private ProcessDefinition version(Route route, int version) {
    ProcessDefinition found =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(route.process())
            .processDefinitionVersion(version)
            .singleResult();
    if (found == null) {
      throw Problem.conflict("migration.noVersion", route.process(), version);
    }
    return found;
  }

  private <T> T unhindered(Callable<T> work) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}

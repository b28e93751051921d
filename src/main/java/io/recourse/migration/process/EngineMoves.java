package io.recourse.migration.process;

import io.recourse.common.Problem;
import io.recourse.migration.Hindrance;
import io.recourse.migration.Journey;
import io.recourse.migration.Moves;
import io.recourse.migration.NotMoved;
import io.recourse.migration.Plan;
import io.recourse.migration.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    return unhindered(() -> ways(route).plan(route));
  }

  @Override
  public Way way(Journey journey) {
    return unhindered(
        () -> {
          Map<String, Leg> legs =
              journey.all().stream()
                  .map(route -> leg(route, journey.anew()))
                  .collect(Collectors.toMap(Leg::from, Function.identity()));
          int from = journey.route().from();
          String cases = version(journey.route(), from).getId();
          return instance -> unhindered(() -> moved(legs, cases, instance));
        });
  }

  /** It and, where others go with it, all that it called; none of them where one cannot. */
  private List<Went> moved(Map<String, Leg> legs, String cases, String instance) {
    ProcessInstance top = demandThere(cases, instance);
    Stream<ProcessInstance> going = legs.size() == 1 ? Stream.of(top) : with(top);
    return going.toList().stream()
        .map(one -> moved(legs.get(one.getProcessDefinitionId()), one))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What is called by a version that no leg is of stays. */
  private static Went moved(Leg leg, ProcessInstance one) {
    return leg == null ? null : leg.move(one.getId());
  }

  private Stream<ProcessInstance> with(ProcessInstance one) {
    return Stream.concat(
        Stream.of(one),
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .superProcessInstanceId(one.getId())
            .list()
            .stream()
            .flatMap(this::with));
  }

  private ProcessInstance demandThere(String cases, String instance) {
    ProcessInstance now =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .singleResult();
    if (now == null || !now.getProcessDefinitionId().equals(cases)) {
      throw new NotMoved(new Hindrance(Hindrance.Reason.OVER, null, null, null));
    }
    return now;
  }

  private Leg leg(Route route, boolean anew) {
    return Leg.of(engine, events, route, ways(route).ready(route), anew);
  }

  private Ways ways(Route route) {
    return new Ways(engine, version(route, route.from()), version(route, route.to()));
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

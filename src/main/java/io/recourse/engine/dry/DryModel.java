package io.recourse.engine.dry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** A model that can be walked through; nobody else sees it. */
public final class DryModel implements AutoCloseable {

  private final ProcessEngine engine;
  private final String deployment;
  private final ProcessDefinitionEntity process;

  DryModel(ProcessEngine engine, String deployment, String key) {
    this.engine = engine;
    this.deployment = deployment;
    ProcessDefinition found =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .deploymentId(deployment)
            .processDefinitionKey(key)
            .singleResult();
    this.process =
        (ProcessDefinitionEntity)
            ((RepositoryServiceImpl) engine.getRepositoryService())
                .getDeployedProcessDefinition(found.getId());
  }

  /**
   * Begins where the past began.
   *
   * @param start the start event; where no message begins there, it begins by itself
   * @throws DryStopped when it cannot begin
   */
  public DryRun begin(String start, DryFacts facts, Instant at) {
    return new DryRun(engine, facts, at).begin(process.getId(), messageOf(start));
  }

  private String messageOf(String start) {
    return EventSubscriptionDeclaration.getDeclarationsForScope(process).values().stream()
        .filter(it -> it.getActivityId().equals(start))
        .map(EventSubscriptionDeclaration::getUnresolvedEventName)
        .findFirst()
        .orElse(null);
  }

  /** The steps that call one of these processes. */
  public Set<String> stepsCalling(Predicate<String> processes) {
    Set<String> steps = new HashSet<>();
    collect(process.getActivities(), processes, steps);
    return steps;
  }

  private static void collect(
      List<ActivityImpl> activities, Predicate<String> processes, Set<String> steps) {
    for (ActivityImpl activity : activities) {
      if (activity.getActivityBehavior() instanceof StandStill call
          && call.called() != null
          && processes.test(call.called())) {
        steps.add(activity.getId());
      }
      collect(activity.getActivities(), processes, steps);
    }
  }

  @Override
  public void close() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }
}

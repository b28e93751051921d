package io.recourse.engine.dry;

import io.recourse.engine.observe.AskedFacts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
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
    if (found == null) {
      throw new ProcessEngineException("There is no process " + key);
    }
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
    return begin(start, facts, DryLearning.NOTHING, at);
  }

  /**
   * The same, knowing no more than what it comes to know on its way.
   *
   * @param facts what is known from the beginning
   */
  public DryRun begin(String start, DryFacts facts, DryLearning learning, Instant at) {
    return new DryRun(engine, new DryTrace(facts, learning, at), at)
        .begin(process.getId(), messageOf(start));
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
    each(
        process.getActivities(),
        it -> {
          if (it.getActivityBehavior() instanceof StandStill call
              && call.called() != null
              && processes.test(call.called())) {
            steps.add(it.getId());
          }
        });
    return steps;
  }

  /** What each gateway asks, by its id. */
  public Map<String, Set<String>> asked() {
    Map<String, Set<String>> asked = new HashMap<>();
    each(process.getActivities(), it -> asked.put(it.getId(), AskedFacts.of(it)));
    asked.values().removeIf(Set::isEmpty);
    return asked;
  }

  /** How each timer says when it is over, by its id. */
  public Map<String, String> terms() {
    Map<String, String> terms = new HashMap<>();
    each(
        process.getActivities(),
        it -> {
          if (it.getProperty(NothingBehind.TERM) instanceof String term) {
            terms.put(it.getId(), term);
          }
        });
    return terms;
  }

  private static void each(List<ActivityImpl> activities, Consumer<ActivityImpl> act) {
    for (ActivityImpl activity : activities) {
      act.accept(activity);
      each(activity.getActivities(), act);
    }
  }

  @Override
  public void close() {
    engine.getRepositoryService().deleteDeployment(deployment, true);
  }
}

package io.recourse.flowchanges.process;

import io.recourse.flowchanges.FlowPlace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Where an instance stays: at the innermost elements that wait for somebody or something. A called
 * process is an instance of its own; a step that is to be done by itself is no wait.
 */
final class Stays {

  private static final Set<String> WAITS =
      Set.of(
          "userTask",
          "receiveTask",
          "eventBasedGateway",
          "intermediateMessageCatch",
          "intermediateTimer",
          "intermediateSignalCatch",
          "intermediateConditional");

  /** Between several names of one place. */
  private static final String BETWEEN = " · ";

  private Stays() {}

  static List<FlowPlace> of(
      ProcessInstance instance, RepositoryService repository, RuntimeService runtime) {
    ActivityInstance tree = runtime.getActivityInstance(instance.getId());
    ProcessDefinition model = repository.getProcessDefinition(instance.getProcessDefinitionId());
    BpmnModelInstance drawn = repository.getBpmnModelInstance(model.getId());
    return tree == null
        ? List.of()
        : innermost(tree)
            .filter(stay -> WAITS.contains(stay.getActivityType()))
            .map(
                stay ->
                    place(instance, model, drawn.getModelElementById(stay.getActivityId()), stay))
            .toList();
  }

  private static Stream<ActivityInstance> innermost(ActivityInstance tree) {
    ActivityInstance[] within = tree.getChildActivityInstances();
    return within.length == 0 ? Stream.of(tree) : Stream.of(within).flatMap(Stays::innermost);
  }

  private static FlowPlace place(
      ProcessInstance instance, ProcessDefinition model, FlowNode here, ActivityInstance stay) {
    return new FlowPlace(
        instance.getId(),
        stay.getId(),
        model.getKey(),
        model.getName(),
        model.getVersion(),
        stay.getActivityId(),
        name(here));
  }

  /** Of a gateway that has none, those of the events it waits for the first of. */
  static String name(FlowNode here) {
    return here.getName() != null || here.getOutgoing().isEmpty()
        ? String.valueOf(here.getName())
        : here.getOutgoing().stream()
            .map(way -> String.valueOf(way.getTarget().getName()))
            .collect(Collectors.joining(BETWEEN));
  }
}

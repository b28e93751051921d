package io.recourse.flowchanges.process;

import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.EndedFlow;
import io.recourse.flowchanges.FlowStep;
import io.recourse.flowchanges.PassedSteps;
import io.recourse.flowchanges.PassedSteps.Passed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * Before which steps a process that ended may be begun once more: those that the case has been at,
 * on its first level, in and behind which no money or goods were ordered; none that lies on one
 * branch of several, for the others would be waited for in vain; none that calls what pays, no box
 * of several steps, of which the trail says no beginning.
 */
@Component
class StartSteps {

  private final FlowGuards guards;
  private final PassedSteps passed;

  StartSteps(FlowGuards guards, PassedSteps passed) {
    this.guards = guards;
    this.passed = passed;
  }

  /**
   * The latest first.
   *
   * @param left what the case left in this process, the latest first
   * @param known names of the facts that are kept
   */
  List<EndedFlow.Start> of(
      CaseNumber number, BpmnModelInstance model, List<Passed> left, Set<String> known) {
    Map<String, EndedFlow.Start> starts = new LinkedHashMap<>();
    for (Passed one : left) {
      if (!starts.containsKey(one.element())
          && model.getModelElementById(one.element()) instanceof FlowNode step
          && mayBegin(step)
          && !passed.isMoneyOrderedSince(number, one.begun())) {
        starts.put(one.element(), start(step, known));
      }
    }
    return List.copyOf(starts.values());
  }

  private static EndedFlow.Start start(FlowNode step, Set<String> known) {
    List<String> missing =
        FactsRead.by(step).stream().filter(name -> !known.contains(name)).toList();
    return new EndedFlow.Start(new FlowStep(step.getId(), Stays.name(step)), missing);
  }

  private boolean mayBegin(FlowNode step) {
    boolean waitsOrDoes = step instanceof Activity || step instanceof EventBasedGateway;
    return waitsOrDoes
        && step.getParentElement() instanceof Process
        && guards.isOneStep(step)
        && !isOnBranch(step);
  }

  private static boolean isOnBranch(FlowNode step) {
    Set<FlowNode> seen = new HashSet<>(Set.of(step));
    Deque<FlowNode> ahead = new ArrayDeque<>(step.getSucceedingNodes().list());
    while (!ahead.isEmpty()) {
      FlowNode next = ahead.pop();
      if (isOfSeveral(next) && next.getIncoming().size() > 1) {
        return true;
      }
      if (seen.add(next) && !isOfSeveral(next)) {
        ahead.addAll(next.getSucceedingNodes().list());
      }
    }
    return false;
  }

  private static boolean isOfSeveral(FlowNode node) {
    return node instanceof Gateway
        && (node instanceof ParallelGateway || node instanceof InclusiveGateway);
  }
}

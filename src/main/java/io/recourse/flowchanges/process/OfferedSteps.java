package io.recourse.flowchanges.process;

import io.recourse.common.CaseNumber;
import io.recourse.flowchanges.FlowPlace;
import io.recourse.flowchanges.FlowStep;
import io.recourse.flowchanges.PassedSteps;
import io.recourse.flowchanges.PassedSteps.Passed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * What may be passed over or done once more: passed over only what its line names ({@link
 * io.recourse.engine.ChangedByHand}); done once more no process that pays, and no step in or behind
 * which money or goods were ordered; models that pay are left alone.
 */
@Component
class OfferedSteps {

  private final RepositoryService repository;
  private final FlowGuards guards;
  private final PassedSteps passed;

  OfferedSteps(RepositoryService repository, FlowGuards guards, PassedSteps passed) {
    this.repository = repository;
    this.guards = guards;
    this.passed = passed;
  }

  /** The wait itself, or the events of which it waits for the first. */
  List<FlowStep> skips(FlowPlace at) {
    if (guards.isOfMoney(at.process())) {
      return List.of();
    }
    FlowNode here = model(at).getModelElementById(at.element());
    Stream<FlowNode> waits =
        here instanceof EventBasedGateway
            ? here.getOutgoing().stream().map(SequenceFlow::getTarget)
            : Stream.of(here);
    return waits
        .filter(wait -> wait.getOutgoing().size() == 1)
        .filter(wait -> guards.maySkip(at.process(), wait.getId()))
        .map(OfferedSteps::step)
        .toList();
  }

  /** Steps on the same level of the same model, each once, the latest first. */
  List<FlowStep> repeats(CaseNumber number, FlowPlace at) {
    if (guards.isOfMoney(at.process())) {
      return List.of();
    }
    BpmnModelInstance model = model(at);
    FlowNode here = model.getModelElementById(at.element());
    Map<String, FlowStep> steps = new LinkedHashMap<>();
    for (Passed one : beforeMoney(number)) {
      if (one.process().equals(at.process())
          && model.getModelElementById(one.element()) instanceof Activity before
          && guards.isOneStep(before)
          && before.getParentElement().equals(here.getParentElement())) {
        steps.putIfAbsent(before.getId(), step(before));
      }
    }
    return List.copyOf(steps.values());
  }

  private List<Passed> beforeMoney(CaseNumber number) {
    List<Passed> all = new ArrayList<>(passed.of(number));
    all.removeIf(one -> passed.isMoneyOrderedSince(number, one.begun()));
    return all;
  }

  private BpmnModelInstance model(FlowPlace at) {
    ProcessDefinition found =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(at.process())
            .processDefinitionVersion(at.version())
            .singleResult();
    return repository.getBpmnModelInstance(found.getId());
  }

  private static FlowStep step(FlowNode node) {
    return new FlowStep(node.getId(), node.getName() == null ? node.getId() : node.getName());
  }
}

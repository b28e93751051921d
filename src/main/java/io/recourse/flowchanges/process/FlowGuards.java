package io.recourse.flowchanges.process;

import io.recourse.engine.ChangedByHand;
import io.recourse.engine.StepContract;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** What the lines let be changed by hand, and what never is. */
@Component
class FlowGuards {

  private static final String MONEY = "finance";

  private final List<StepContract> contracts;
  private final List<ChangedByHand> changes;
  private final RepositoryService repository;

  FlowGuards(
      List<StepContract> contracts, List<ChangedByHand> changes, RepositoryService repository) {
    this.contracts = contracts;
    this.changes = changes;
    this.repository = repository;
  }

  /** Models in which finance has a say carry money: nothing in them is changed by hand. */
  boolean isOfMoney(String process) {
    return of(process).anyMatch(line -> line.teams().containsValue(MONEY));
  }

  /** No box of several, of which the trail says no beginning, and none that calls what pays. */
  boolean isOneStep(FlowNode step) {
    return !(step instanceof SubProcess)
        && !(step instanceof CallActivity call && calls(call, new HashSet<>()));
  }

  private boolean calls(CallActivity call, Set<String> seen) {
    String called = call.getCalledElement();
    if (isOfMoney(called)) {
      return true;
    }
    return seen.add(called) && callsOf(called).anyMatch(next -> calls(next, seen));
  }

  private Stream<CallActivity> callsOf(String process) {
    ProcessDefinition newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    return newest == null
        ? Stream.of()
        : repository
            .getBpmnModelInstance(newest.getId())
            .getModelElementsByType(CallActivity.class)
            .stream();
  }

  /** Whether a fact is the end of a term. */
  boolean isTerm(String process, String fact) {
    return of(process).anyMatch(line -> line.terms().containsValue("${" + fact + "}"));
  }

  boolean maySkip(String process, String element) {
    return changed(process).anyMatch(line -> line.skips().contains(element));
  }

  boolean maySet(String process, String fact) {
    return changed(process).anyMatch(line -> line.facts().contains(fact));
  }

  private Stream<ChangedByHand> changed(String process) {
    return changes.stream().filter(line -> line.process().equals(process));
  }

  private Stream<StepContract> of(String process) {
    return contracts.stream().filter(line -> line.covers(process));
  }
}

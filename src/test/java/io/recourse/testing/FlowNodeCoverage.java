package io.recourse.testing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Which flow nodes of a model were walked, as the engine's history tells. It looks at the instances
 * of given cases only, so that other tests neither help nor hinder.
 */
@Component
public class FlowNodeCoverage {

  private final RepositoryService repository;
  private final HistoryService history;

  FlowNodeCoverage(RepositoryService repository, HistoryService history) {
    this.repository = repository;
    this.history = history;
  }

  /** Ids of flow nodes of the newest version of the model that no instance of the cases reached. */
  public Set<String> missed(String processKey, Collection<String> caseNumbers) {
    Set<String> missed = new TreeSet<>(flowNodes(processKey));
    missed.removeAll(walked(processKey, caseNumbers));
    return missed;
  }

  /** The same for a model whose instances belong to no case. */
  public Set<String> missedBy(String processKey, Collection<String> instanceIds) {
    Set<String> missed = new TreeSet<>(flowNodes(processKey));
    instanceIds.forEach(id -> missed.removeAll(activities(id)));
    return missed;
  }

  /** Ids of the flow nodes that the case passed, in whatever model. */
  public Set<String> passed(String caseNumber) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber)
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .finished()
                    .list()
                    .stream())
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toSet());
  }

  private Set<String> activities(String instanceId) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instanceId)
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .collect(Collectors.toSet());
  }

  private Set<String> flowNodes(String processKey) {
    ProcessDefinition newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(processKey)
            .latestVersion()
            .singleResult();
    BpmnModelInstance model = repository.getBpmnModelInstance(newest.getId());
    return model.getModelElementsByType(FlowNode.class).stream()
        .map(FlowNode::getId)
        .collect(Collectors.toSet());
  }

  private Set<String> walked(String processKey, Collection<String> caseNumbers) {
    return caseNumbers.stream()
        .flatMap(
            number ->
                history
                    .createHistoricProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(number)
                    .list()
                    .stream())
        .flatMap(instance -> activities(instance.getId()).stream())
        .collect(Collectors.toSet());
  }
}

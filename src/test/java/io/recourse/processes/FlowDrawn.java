package io.recourse.processes;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The newest version of a model, as it is drawn round a wait. */
final class FlowDrawn {

  private final BpmnModelInstance model;

  FlowDrawn(ProcessEngine engine, String key) {
    this.model =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(
                engine
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId());
  }

  /** Where a case stands while it waits for this: at the gateway of several events, or here. */
  String stay(String wait) {
    FlowNode before = node(wait).getIncoming().iterator().next().getSource();
    return before instanceof EventBasedGateway ? before.getId() : wait;
  }

  /** What is done next, behind gateways that only bring ways together. */
  FlowNode next(String wait) {
    FlowNode next = node(wait);
    do {
      next = next.getOutgoing().iterator().next().getTarget();
    } while (next instanceof ExclusiveGateway && next.getOutgoing().size() == 1);
    return next;
  }

  private FlowNode node(String id) {
    return model.getModelElementById(id);
  }
}

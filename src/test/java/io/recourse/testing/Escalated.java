package io.recourse.testing;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Small models whose tasks are escalated when nobody acts, as every task says of itself. */
public final class Escalated {

  private Escalated() {}

  public static BpmnModelInstance tasks(BpmnModelInstance model) {
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      CamundaProperty outcome = model.newInstance(CamundaProperty.class);
      outcome.setCamundaName("defaultOutcome");
      outcome.setCamundaValue("escalated");
      CamundaProperties properties = model.newInstance(CamundaProperties.class);
      properties.addChildElement(outcome);
      task.builder().addExtensionElement(properties);
    }
    return model;
  }
}

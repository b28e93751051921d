package io.recourse.migration.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** How a version names its tasks, and what it says happens when nobody acts. */
record TaskNames(Map<String, String> names, Map<String, String> outcomes) {

  static TaskNames of(BpmnModelInstance model) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> outcomes = new HashMap<>();
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      names.put(task.getId(), task.getName());
      outcomes.put(task.getId(), outcome(task));
    }
    return new TaskNames(names, outcomes);
  }

  String name(String key) {
    return names.get(key);
  }

  String outcome(String key) {
    return outcomes.get(key);
  }

  private static String outcome(UserTask task) {
    return task.getExtensionElements() == null
        ? null
        : task
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list()
            .stream()
            .flatMap(all -> all.getCamundaProperties().stream())
            .filter(property -> "defaultOutcome".equals(property.getCamundaName()))
            .map(property -> property.getCamundaValue())
            .findFirst()
            .orElse(null);
  }
}

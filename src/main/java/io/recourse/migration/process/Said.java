package io.recourse.migration.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a version says of its tasks and, in its own words, of its timers; both by element. */
record Said(Map<String, TaskDefinition> tasks, Map<String, String> timers) {

  static Said of(ProcessEngine engine, String id) {
    var version =
        (ProcessDefinitionEntity)
            ((RepositoryServiceImpl) engine.getRepositoryService())
                .getDeployedProcessDefinition(id);
    Map<String, String> timers = new HashMap<>();
    engine
        .getRepositoryService()
        .getBpmnModelInstance(id)
        .getModelElementsByType(CatchEvent.class)
        .forEach(it -> timers.put(it.getId(), time(it)));
    return new Said(version.getTaskDefinitions(), timers);
  }

  /** The first team, as the worklist reads it. */
  Expression team(String task) {
    return tasks.get(task).getCandidateGroupIdExpressions().stream()
        .min((one, other) -> text(one).compareTo(text(other)))
        .orElse(null);
  }

  Expression due(String task) {
    return tasks.get(task).getDueDateExpression();
  }

  static String text(Expression said) {
    return said == null ? "" : said.getExpressionText();
  }

  private static String time(CatchEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .flatMap(it -> Stream.of(it.getTimeDate(), it.getTimeDuration(), it.getTimeCycle()))
        .filter(Objects::nonNull)
        .map(ModelElementInstance::getTextContent)
        .findFirst()
        .orElse("");
  }
}

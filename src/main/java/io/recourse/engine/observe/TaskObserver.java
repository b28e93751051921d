package io.recourse.engine.observe;

import io.recourse.engine.EngineNames;
import io.recourse.engine.TaskChanged;
import io.recourse.engine.TaskClosed;
import io.recourse.engine.TaskGiven;
import io.recourse.engine.TaskOpened;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the worklist about every user task as it opens, changes and closes. */
@Component
class TaskObserver extends AbstractBpmnParseListener {

  private final ApplicationEventPublisher events;

  TaskObserver(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    String outcome = property(element, "defaultOutcome");
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, it -> events.publishEvent(opened(it, task, outcome)));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_UPDATE,
        it ->
            events.publishEvent(
                new TaskChanged(it.getId(), it.getPriority(), instant(it.getDueDate()))));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_ASSIGNMENT,
        it -> events.publishEvent(new TaskGiven(it.getId(), it.getAssignee())));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE,
        it -> events.publishEvent(new TaskClosed(it.getId(), TaskClosed.Reason.COMPLETED)));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_DELETE,
        it -> events.publishEvent(new TaskClosed(it.getId(), TaskClosed.Reason.CANCELLED)));
  }

  private static TaskOpened opened(DelegateTask task, TaskDefinition model, String outcome) {
    return new TaskOpened(
        task.getId(),
        EngineNames.caseOf(task.getExecution()).orElse(null),
        task.getTaskDefinitionKey(),
        task.getName(),
        firstOf(model, task),
        task.getAssignee(),
        task.getPriority(),
        instant(task.getDueDate()),
        instant(task.getCreateTime()),
        task.getProcessInstanceId(),
        task.getProcessDefinitionId(),
        text(model.getCamundaFormDefinitionKey(), task),
        outcome);
  }

  // From the model: asking the task for its candidates would cost a query.
  private static String firstOf(TaskDefinition model, DelegateTask task) {
    return model.getCandidateGroupIdExpressions().stream()
        .map(group -> text(group, task))
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String text(Expression expression, DelegateTask task) {
    Object value =
        expression == null ? null : expression.getValue((ExecutionEntity) task.getExecution());
    return value == null ? null : value.toString();
  }

  private static String property(Element task, String name) {
    Element extensions = task.element("extensionElements");
    Element properties =
        extensions == null
            ? null
            : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
    return properties == null
        ? null
        : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
            .filter(property -> name.equals(property.attribute("name")))
            .map(property -> property.attribute("value"))
            .findFirst()
            .orElse(null);
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}

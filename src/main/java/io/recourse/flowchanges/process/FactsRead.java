package io.recourse.flowchanges.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The facts that a model names: in its conditions and terms, and in what it hands on. */
final class FactsRead {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "div",
          "mod",
          "empty",
          "null",
          "true",
          "false",
          "instanceof",
          "execution");

  private FactsRead() {}

  /** All that the model names anywhere. */
  static Set<String> by(BpmnModelInstance model) {
    Set<String> names = new TreeSet<>();
    model.getModelElementsByType(FlowNode.class).forEach(node -> names.addAll(by(node)));
    model.getModelElementsByType(SequenceFlow.class).stream()
        .map(SequenceFlow::getConditionExpression)
        .filter(Objects::nonNull)
        .forEach(condition -> names.addAll(in(condition.getTextContent())));
    return names;
  }

  /** By which the timers of the model run out, and by when its tasks are due. */
  static Set<String> terms(BpmnModelInstance model) {
    List<String> texts = new ArrayList<>();
    model
        .getModelElementsByType(UserTask.class)
        .forEach(task -> texts.add(task.getCamundaDueDate()));
    model
        .getModelElementsByType(TimerEventDefinition.class)
        .forEach(timer -> texts.add(timer.getTextContent()));
    return in(texts);
  }

  /** What a step reads as it begins, before anything could be set by it. */
  static Set<String> by(FlowNode step) {
    Set<String> names = new TreeSet<>(in(terms(step)));
    if (step instanceof CallActivity call) {
      inside(call, CamundaIn.class).stream()
          .map(CamundaIn::getCamundaSource)
          .filter(Objects::nonNull)
          .forEach(names::add);
      inside(call, CamundaIn.class)
          .forEach(handed -> names.addAll(in(handed.getCamundaSourceExpression())));
    }
    inside(step, CamundaInputParameter.class)
        .forEach(input -> names.addAll(in(input.getTextContent())));
    return names;
  }

  /** By when and by whom it is done, and the timers that run beside it. */
  private static List<String> terms(FlowNode step) {
    List<String> texts = new ArrayList<>();
    if (step instanceof UserTask task) {
      texts.add(task.getCamundaDueDate());
      texts.add(task.getCamundaCandidateGroups());
    }
    timersOf(step).forEach(timer -> texts.add(timer.getTextContent()));
    return texts;
  }

  private static List<TimerEventDefinition> timersOf(FlowNode step) {
    List<CatchEvent> beside = new ArrayList<>();
    BpmnModelInstance model = (BpmnModelInstance) step.getModelInstance();
    model.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> step.equals(event.getAttachedTo()))
        .forEach(beside::add);
    if (step instanceof EventBasedGateway gateway) {
      gateway.getSucceedingNodes().list().stream()
          .filter(CatchEvent.class::isInstance)
          .map(CatchEvent.class::cast)
          .forEach(beside::add);
    }
    return beside.stream()
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .toList();
  }

  private static <T extends ModelElementInstance> Collection<T> inside(
      FlowNode step, Class<T> kind) {
    BpmnModelInstance model = (BpmnModelInstance) step.getModelInstance();
    return model.getModelElementsByType(kind).stream().filter(it -> isIn(it, step)).toList();
  }

  private static boolean isIn(ModelElementInstance part, FlowNode step) {
    ModelElementInstance up = part;
    while (up != null && !step.equals(up)) {
      up = up.getParentElement();
    }
    return up != null;
  }

  private static Set<String> in(List<String> texts) {
    Set<String> names = new TreeSet<>();
    texts.forEach(text -> names.addAll(in(text)));
    return names;
  }

  private static Set<String> in(String text) {
    Set<String> names = new TreeSet<>();
    Matcher found = EXPRESSION.matcher(text == null ? "" : text);
    while (found.find()) {
      NAME.matcher(QUOTED.matcher(found.group(1)).replaceAll(" "))
          .results()
          .map(it -> it.group())
          .filter(it -> !WORDS.contains(it))
          .forEach(names::add);
    }
    return names;
  }
}

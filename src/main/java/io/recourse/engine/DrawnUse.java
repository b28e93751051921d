package io.recourse.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One element of a deployed process and something that it names.
 *
 * @param property as the editors call it
 * @param kind of the element, such as {@code sendTask}
 * @param name as drawn; empty for none
 */
record DrawnUse(String process, String property, String value, String kind, String name) {

  private static final String[] ATTRIBUTES = {"delegateExpression", "formRef", "dueDate"};

  static Stream<DrawnUse> in(String process, BpmnModelInstance model) {
    return model.getModelElementsByType(FlowNode.class).stream()
        .flatMap(node -> Stream.concat(attributes(process, node), waits(process, node)));
  }

  private static Stream<DrawnUse> attributes(String process, FlowNode node) {
    return Stream.of(ATTRIBUTES)
        .flatMap(it -> engine(node, it).map(value -> use(process, it, value, node)).stream());
  }

  private static Optional<String> engine(FlowNode node, String attribute) {
    return EngineWords.NAMESPACES.stream()
        .map(namespace -> node.getAttributeValueNs(namespace, attribute))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Stream<DrawnUse> waits(String process, FlowNode node) {
    if (node instanceof ReceiveTask task) {
      return message(process, task.getMessage(), node);
    }
    return node instanceof CatchEvent event
        ? event.getEventDefinitions().stream().flatMap(it -> awaited(process, it, node))
        : Stream.empty();
  }

  private static Stream<DrawnUse> awaited(String process, EventDefinition what, FlowNode node) {
    if (what instanceof MessageEventDefinition message) {
      return message(process, message.getMessage(), node);
    }
    return what instanceof TimerEventDefinition timer
        ? Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
            .flatMap(Stream::ofNullable)
            .map(ModelElementInstance::getTextContent)
            .map(text -> use(process, ModelChoices.WHEN, text.strip(), node))
        : Stream.empty();
  }

  private static Stream<DrawnUse> message(String process, Message message, FlowNode node) {
    return Stream.ofNullable(message)
        .map(it -> use(process, ModelChoices.MESSAGE, it.getName(), node));
  }

  private static DrawnUse use(String process, String property, String value, FlowNode node) {
    String name = Optional.ofNullable(node.getName()).orElse("").strip().replaceAll("\\s+", " ");
    return new DrawnUse(process, property, value, node.getElementType().getTypeName(), name);
  }
}

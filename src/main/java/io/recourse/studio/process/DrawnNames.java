package io.recourse.studio.process;

import io.recourse.studio.ModelText;
import io.recourse.studio.StepNames;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/**
 * Reads the names off the drawing, tasks, events and gateways alike; a gateway that waits without a
 * name of its own is called by what it waits for.
 */
@Component
class DrawnNames implements StepNames {

  @Override
  public Map<String, String> of(ModelText process) {
    Map<String, String> names = new HashMap<>();
    steps(process)
        .forEach(node -> names.put(node.getId(), isNamed(node) ? name(node) : awaited(node)));
    names.values().removeIf(String::isEmpty);
    return names;
  }

  @Override
  public Set<String> ids(ModelText process) {
    return steps(process).stream().map(FlowNode::getId).collect(Collectors.toSet());
  }

  private static Collection<FlowNode> steps(ModelText process) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(process.bytes()))
        .getModelElementsByType(FlowNode.class);
  }

  private static String awaited(FlowNode node) {
    return node.getSucceedingNodes().list().stream()
        .filter(DrawnNames::isNamed)
        .map(DrawnNames::name)
        .sorted()
        .collect(Collectors.joining(" / "));
  }

  private static boolean isNamed(FlowNode node) {
    return node.getName() != null && !node.getName().isBlank();
  }

  private static String name(FlowNode node) {
    return node.getName().strip().replaceAll("\\s+", " ");
  }
}

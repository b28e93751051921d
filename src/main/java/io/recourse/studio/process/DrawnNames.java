package io.recourse.studio.process;

import io.recourse.studio.ModelText;
import io.recourse.studio.StepNames;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Reads the names off the drawing, tasks, events and gateways alike. */
@Component
class DrawnNames implements StepNames {

  @Override
  public Map<String, String> of(ModelText process) {
    return Bpmn.readModelFromStream(new ByteArrayInputStream(process.bytes()))
        .getModelElementsByType(FlowNode.class)
        .stream()
        .filter(node -> node.getName() != null && !node.getName().isBlank())
        .collect(
            Collectors.toMap(
                FlowNode::getId, node -> node.getName().strip().replaceAll("\\s+", " ")));
  }
}

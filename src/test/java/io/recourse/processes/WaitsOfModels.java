package io.recourse.processes;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Every place of every model in {@code processes/} where a token stands until somebody acts or time
 * passes. A call activity waits where the called process waits.
 */
final class WaitsOfModels {

  private WaitsOfModels() {}

  static List<String> all() {
    return models().flatMap(WaitsOfModels::waits).map(FlowNode::getId).distinct().sorted().toList();
  }

  static Set<String> userTasks() {
    return models()
        .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
        .map(UserTask::getId)
        .collect(Collectors.toSet());
  }

  private static Stream<FlowNode> waits(BpmnModelInstance model) {
    return model.getModelElementsByType(FlowNode.class).stream()
        .filter(
            node ->
                node instanceof UserTask
                    || node instanceof ReceiveTask
                    || node instanceof EventBasedGateway
                    || node instanceof IntermediateCatchEvent event && !followsGateway(event));
  }

  private static boolean followsGateway(IntermediateCatchEvent event) {
    return event.getIncoming().stream()
        .anyMatch(flow -> flow.getSource() instanceof EventBasedGateway);
  }

  private static Stream<BpmnModelInstance> models() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
      List<BpmnModelInstance> read = new java.util.ArrayList<>();
      files.forEach(file -> read.add(Bpmn.readModelFromFile(file.toFile())));
      return read.stream();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package io.recourse.studio.process;

import io.recourse.engine.ModelFinding;
import io.recourse.studio.ModelParts;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a BPMN file defines, and what it wants to find in its own deployment. */
final class ProcessFile {

  private static final String DEPLOYMENT = "deployment";

  private ProcessFile() {}

  static ModelParts read(byte[] bytes) {
    BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    List<Process> executable =
        model.getModelElementsByType(Process.class).stream().filter(Process::isExecutable).toList();
    if (executable.isEmpty()) {
      return ModelParts.unreadable("No process is executable: nothing would be deployed.");
    }
    Set<String> keys =
        executable.stream()
            .map(Process::getId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Process first = executable.get(0);
    String name = first.getName() == null ? first.getId() : first.getName();
    return new ModelParts(keys, name, forms(model), companions(model).toList());
  }

  private static Set<String> forms(BpmnModelInstance model) {
    Stream<String> ofTasks =
        model.getModelElementsByType(UserTask.class).stream()
            .filter(it -> DEPLOYMENT.equals(it.getCamundaFormRefBinding()))
            .map(UserTask::getCamundaFormRef);
    Stream<String> ofStarts =
        model.getModelElementsByType(StartEvent.class).stream()
            .filter(it -> DEPLOYMENT.equals(it.getCamundaFormRefBinding()))
            .map(StartEvent::getCamundaFormRef);
    return Stream.concat(ofTasks, ofStarts)
        .filter(form -> form != null)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Called models are deployed on their own, so a model must not bind them by deployment. */
  private static Stream<ModelFinding> companions(BpmnModelInstance model) {
    Stream<String> calls =
        model.getModelElementsByType(CallActivity.class).stream()
            .filter(it -> DEPLOYMENT.equals(it.getCamundaCalledElementBinding()))
            .map(CallActivity::getId);
    Stream<String> decisions =
        model.getModelElementsByType(BusinessRuleTask.class).stream()
            .filter(it -> DEPLOYMENT.equals(it.getCamundaDecisionRefBinding()))
            .map(BusinessRuleTask::getId);
    return Stream.concat(calls, decisions)
        .map(
            id ->
                ModelFinding.error(
                    id, "binding", "Bind called models to “latest”: each is deployed on its own."));
  }
}

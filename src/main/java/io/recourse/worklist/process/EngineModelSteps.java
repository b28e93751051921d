package io.recourse.worklist.process;

import io.recourse.worklist.ModelSteps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads the steps of people from the models that new cases begin with. */
@Component
class EngineModelSteps implements ModelSteps {

  private final ProcessEngine engine;
  private final RepositoryService repository;

  EngineModelSteps(ProcessEngine engine) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
  }

  /** Whoever asks: what a model asks of people is no secret among staff. */
  @Override
  public List<Steps> newest() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(this::read));
  }

  private List<Steps> read() {
    return repository.createProcessDefinitionQuery().latestVersion().list().stream()
        .sorted(Comparator.comparing(ProcessDefinition::getKey))
        .map(this::steps)
        .filter(steps -> !steps.tasks().isEmpty() || steps.outside() > 0)
        .toList();
  }

  private Steps steps(ProcessDefinition newest) {
    BpmnModelInstance model = repository.getBpmnModelInstance(newest.getId());
    long told =
        model.getModelElementsByType(IntermediateCatchEvent.class).stream()
            .map(IntermediateCatchEvent::getEventDefinitions)
            .flatMap(Collection::stream)
            .filter(MessageEventDefinition.class::isInstance)
            .count();
    int outside = (int) told + model.getModelElementsByType(ReceiveTask.class).size();
    List<String> tasks =
        model.getModelElementsByType(UserTask.class).stream().map(FlowElement::getId).toList();
    return new Steps(newest.getKey(), tasks, outside);
  }
}

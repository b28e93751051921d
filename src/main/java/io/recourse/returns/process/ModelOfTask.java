package io.recourse.returns.process;

import io.recourse.worklist.WorkItem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Knows what the model draws by which the instance of a task began: one that began before an
 * upgrade goes on by its own.
 */
@Component
class ModelOfTask {

  private final ProcessEngine engine;

  ModelOfTask(ProcessEngine engine) {
    this.engine = engine;
  }

  boolean has(WorkItem task, String element) {
    String model = task.processDefinition();
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired()
            .execute(
                context ->
                    context.runWithoutAuthorization(
                        () -> engine.getRepositoryService().getBpmnModelInstance(model)))
            .getModelElementById(element)
        != null;
  }
}

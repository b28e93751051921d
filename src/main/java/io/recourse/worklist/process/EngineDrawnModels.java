package io.recourse.worklist.process;

import io.recourse.worklist.DrawnModels;
import io.recourse.worklist.WorkItem;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;

/** Reads the drawing of the version that the engine follows. */
@Component
class EngineDrawnModels implements DrawnModels {

  private final RepositoryService repository;

  EngineDrawnModels(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public String xml(WorkItem item) {
    return Bpmn.convertToString(model(item));
  }

  @Override
  public List<Step> steps(WorkItem item) {
    return new Drawing(model(item)).stepsBeside(item.taskKey());
  }

  private BpmnModelInstance model(WorkItem item) {
    return repository.getBpmnModelInstance(item.processDefinition());
  }
}

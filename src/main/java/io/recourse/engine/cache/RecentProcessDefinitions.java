package io.recourse.engine.cache;

import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Spares the look at the model version which the engine takes in every transaction to see whether
 * it was suspended; another node's suspension is noticed within a second.
 */
public class RecentProcessDefinitions extends ProcessDefinitionManager {

  private final RecentlyRead<ProcessDefinitionEntity> recent;

  public RecentProcessDefinitions(RecentlyRead<ProcessDefinitionEntity> recent) {
    this.recent = recent;
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionById(String id) {
    return recent.get(id, super::findLatestDefinitionById);
  }
}

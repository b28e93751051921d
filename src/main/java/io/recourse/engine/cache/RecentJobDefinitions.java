package io.recourse.engine.cache;

import org.camunda.bpm.engine.impl.cmd.SetJobDefinitionPriorityCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/** Spares the look at a step's settings at its creation and again at its run. */
public class RecentJobDefinitions extends JobDefinitionManager {

  private final RecentlyRead<JobDefinitionEntity> recent;

  public RecentJobDefinitions(RecentlyRead<JobDefinitionEntity> recent) {
    this.recent = recent;
  }

  // Whoever changes the row needs the one the session watches.
  @Override
  public JobDefinitionEntity findById(String id) {
    return Context.getCommandInvocationContext().getCommand() instanceof SetJobDefinitionPriorityCmd
        ? super.findById(id)
        : recent.get(id, super::findById);
  }
}

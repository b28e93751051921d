package io.recourse.engine.guard;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants nothing on a single task. The worklist says who may do what; the engine's own grants would
 * be written and deleted for every task and read by nobody. Unasked-for means denied.
 */
public class NoTaskGrants extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String user, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String group, String type) {
    return null;
  }

  /** Does not look for grants that cannot be there when a task or an instance ends. */
  public static class Cleared extends AuthorizationManager {

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
      if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
        super.deleteAuthorizationsByResourceId(resource, id);
      }
    }
  }
}

package io.recourse.engine.cache;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Spares the look at the model version which the engine takes in every transaction to see whether
 * it was suspended, and the search for the newest one at every start. What another node changed is
 * noticed within a second, what this node deployed or deleted at once.
 */
public class RecentProcessDefinitions extends ProcessDefinitionManager {

  private final RecentlyRead<ProcessDefinitionEntity> recent;
  private final RecentlyRead<ProcessDefinitionEntity> newest;
  private final Function<ProcessDefinitionEntity, Optional<Integer>> served;
  private boolean changedHere;

  /**
   * @param served the version that the case under way is served by, where it is not the newest,
   *     which is handed over
   */
  public RecentProcessDefinitions(
      RecentlyRead<ProcessDefinitionEntity> recent,
      RecentlyRead<ProcessDefinitionEntity> newest,
      Function<ProcessDefinitionEntity, Optional<Integer>> served) {
    this.served = served;
    this.recent = recent;
    this.newest = newest;
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionById(String id) {
    return recent.get(id, super::findLatestDefinitionById);
  }

  @Override
  public ProcessDefinitionEntity findLatestDefinitionByKey(String key) {
    return changedHere
        ? super.findLatestDefinitionByKey(key)
        : newest.get(key, super::findLatestDefinitionByKey);
  }

  /** What a step calls that is bound to no version. */
  @Override
  public ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(String key, String tenant) {
    ProcessDefinitionEntity latest = super.findLatestDefinitionByKeyAndTenantId(key, tenant);
    return latest == null
        ? null
        : served
            .apply(latest)
            .map(version -> findProcessDefinitionByKeyVersionAndTenantId(key, version, tenant))
            .orElse(latest);
  }

  @Override
  public void insertProcessDefinition(ProcessDefinitionEntity process) {
    super.insertProcessDefinition(process);
    forgetNewest();
  }

  @Override
  public void deleteProcessDefinition(
      ProcessDefinition process,
      String id,
      boolean cascadeToHistory,
      boolean cascadeToInstances,
      boolean skipCustomListeners,
      boolean skipIoMappings) {
    super.deleteProcessDefinition(
        process, id, cascadeToHistory, cascadeToInstances, skipCustomListeners, skipIoMappings);
    forgetNewest();
  }

  // Within the transaction as well as after it: what others read until then is the one before.
  private void forgetNewest() {
    changedHere = true;
    newest.forget();
    Context.getCommandContext()
        .getTransactionContext()
        .addTransactionListener(TransactionState.COMMITTED, done -> newest.forget());
    Context.getCommandContext()
        .getTransactionContext()
        .addTransactionListener(TransactionState.ROLLED_BACK, undone -> newest.forget());
  }
}

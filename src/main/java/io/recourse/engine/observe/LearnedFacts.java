package io.recourse.engine.observe;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Which facts of an instance the steps of one command set. It looks at what the command has in hand
 * anyway, so it reads nothing.
 */
public final class LearnedFacts implements Session {

  private final Map<String, Long> told = new HashMap<>();

  /** Those of them that were not named by an earlier call. */
  static Set<String> since(DelegateExecution execution) {
    return Context.getCommandContext()
        .getSession(LearnedFacts.class)
        .of(execution.getProcessInstanceId());
  }

  private Set<String> of(String instance) {
    DbEntityCache cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
    Set<String> names = new TreeSet<>();
    for (VariableInstanceEntity fact : cache.getEntitiesByType(VariableInstanceEntity.class)) {
      boolean isOfInstance = instance.equals(fact.getExecutionId()) && fact.getTaskId() == null;
      if (isOfInstance && isNew(cache, fact)) {
        names.add(fact.getName());
      }
    }
    return names;
  }

  /** The engine counts how often a fact was set. */
  private boolean isNew(DbEntityCache cache, VariableInstanceEntity fact) {
    Long before = told.put(fact.getId(), fact.getSequenceCounter());
    return before == null
        ? isSet(cache.getCachedEntity(fact))
        : before != fact.getSequenceCounter();
  }

  private static boolean isSet(CachedDbEntity fact) {
    return fact.getEntityState() == DbEntityState.TRANSIENT || fact.isDirty();
  }

  @Override
  public void flush() {
    // nothing of it is kept
  }

  @Override
  public void close() {
    told.clear();
  }
}

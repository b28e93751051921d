package io.recourse.engine.flush;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's entities of a command; tells whether somebody listens for lost races. */
public final class FlushedEntities extends DbEntityManager {

  /** What the engine reserves for all of them. */
  private static final String NO_ID = "*";

  private FlushedEntities(CommandContext command) {
    super(
        Context.getProcessEngineConfiguration().getIdGenerator(),
        command.getSession(PersistenceSession.class));
  }

  public static FlushedEntities ofCommand() {
    return new FlushedEntities(Context.getCommandContext());
  }

  /**
   * As the engine does, save that an entity is put in words only where its id is refused; those of
   * a job cost more than the rest of its insert.
   */
  @Override
  protected void validateId(DbEntity entity) {
    if (entity.getId() == null || NO_ID.equals(entity.getId())) {
      super.validateId(entity);
    }
  }

  boolean hearsOfRaces() {
    return optimisticLockingListeners != null;
  }
}

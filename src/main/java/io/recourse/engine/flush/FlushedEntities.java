package io.recourse.engine.flush;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The engine's entities of a command; tells whether somebody listens for lost races. */
public final class FlushedEntities extends DbEntityManager {

  private FlushedEntities(CommandContext command) {
    super(
        Context.getProcessEngineConfiguration().getIdGenerator(),
        command.getSession(PersistenceSession.class));
  }

  public static FlushedEntities ofCommand() {
    return new FlushedEntities(Context.getCommandContext());
  }

  boolean hearsOfRaces() {
    return optimisticLockingListeners != null;
  }
}

package io.recourse.engine.flush;

import io.recourse.common.WaitingWrites;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Leaves what a command flushed on its connection until the transaction asks for something else or
 * commits. The engine is told that each row was touched; one that was not fails the transaction
 * then, as a lost race. Where somebody wants to hear of lost races by themselves (the search for
 * jobs), or where counts matter, nothing is left.
 */
final class LeftWaiting {

  private LeftWaiting() {}

  static boolean on(Connection connection, List<BoundWrite> writes) throws SQLException {
    if (writes.isEmpty()
        || !writes.stream().allMatch(BoundWrite::isOfEntity)
        || !connection.isWrapperFor(WaitingWrites.class)
        || raceIsHeard()) {
      return false;
    }
    WaitingWrites trip = connection.unwrap(WaitingWrites.class);
    if (!trip.mayWait()) {
      return false;
    }
    trip.later(writes);
    return true;
  }

  private static boolean raceIsHeard() {
    CommandContext command = Context.getCommandContext();
    return command == null
        || !(command.getDbEntityManager() instanceof FlushedEntities entities)
        || entities.hearsOfRaces();
  }
}

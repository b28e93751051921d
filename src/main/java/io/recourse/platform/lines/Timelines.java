package io.recourse.platform.lines;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.util.HostSpec;
import org.postgresql.util.PSQLState;

/**
 * The newest timeline of each cluster. A primary of an older one has been replaced: what it says is
 * out of date, and nothing written there would stay.
 */
final class Timelines {

  private final Map<Long, Timeline> newest = new HashMap<>();

  /**
   * Refuses a primary that was replaced.
   *
   * @return whether another one than before has begun
   */
  synchronized boolean isNew(Timeline timeline, HostSpec server) throws SQLException {
    if (timeline.equals(Timeline.UNKNOWN)) {
      return false;
    }
    Timeline seen = newest.getOrDefault(timeline.cluster(), timeline);
    if (timeline.isBefore(seen)) {
      throw new SQLException(
          "%s is a primary of timeline %d, and %d was seen: it has been replaced and has to be kept off."
              .formatted(server, timeline.number(), seen.number()),
          PSQLState.CONNECTION_REJECTED.getState());
    }
    newest.put(timeline.cluster(), timeline);
    return seen.isBefore(timeline);
  }
}

package io.recourse.worklist;

import java.time.Instant;

/** Work that ended with nobody at it, because its term ran out. */
public interface LapsedWork {

  /**
   * How many tasks that this person may see lapsed after that moment; counted up to {@link
   * WorkCounts#MOST}.
   */
  long since(Worker worker, Instant moment);
}

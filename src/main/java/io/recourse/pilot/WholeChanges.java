package io.recourse.pilot;

import io.recourse.studio.Draft;
import java.util.UUID;

/** Port: which pilots are of a change that is taken back as a whole. */
public interface WholeChanges {

  /**
   * Whether the newest version of each model of the change is the one that it brought.
   *
   * @param drawnBy id of the change; that of a pilot by itself is none
   */
  boolean isWhole(UUID drawnBy);

  /** Whether a draft comes back together with all that goes with it. */
  boolean isBackOf(UUID drawnBy, Draft draft);
}

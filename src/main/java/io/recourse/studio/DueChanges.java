package io.recourse.studio;

import java.util.UUID;

/** Port: whoever deploys the parts of a change together when their time has come. */
public interface DueChanges {

  /** Says whether it was deployed; one that was given back or deployed meanwhile is not. */
  boolean deploy(UUID change);

  /** Back to its authors with the cause. */
  void giveBack(UUID change, String why);
}

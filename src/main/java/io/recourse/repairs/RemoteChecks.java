package io.recourse.repairs;

import java.util.List;

/** The list of checks that the house maintains. */
public interface RemoteChecks {

  /** In the order in which they are tried. */
  List<RemoteCheck> all();

  /** Takes the place of what was known under its key. */
  void keep(RemoteCheck check);

  /** False when there was none. */
  boolean drop(String key);
}

package io.recourse.repairs;

import java.util.List;

/** The list of checks that the house maintains. */
public interface RemoteChecks {

  /** In the order in which they are tried. */
  List<RemoteCheck> all();

  /** The same list, with whose words it is. */
  List<KeptCheck> kept();

  /** Takes the place of what was known under its key. */
  void keep(KeptCheck kept);

  /** False when there was none. */
  boolean drop(String key);
}

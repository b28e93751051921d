package io.recourse.worklist;

import java.util.List;
import java.util.Optional;

/** Where the engine keeps the steps that stand still. */
public interface Incidents {

  /** The oldest first; at most 200. */
  List<Incident> open();

  /** Those of one process, the oldest first; at most 200. */
  List<Incident> of(String process);

  Optional<Incident> find(String id);

  /** Lets only one transaction at a time settle it. */
  void hold(String id);
}

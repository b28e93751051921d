package io.recourse.incidents;

import io.recourse.worklist.IncidentTerm.Due;
import java.util.Optional;

/** By when each step that stands still is seen to, as the rules said when it stopped. */
public interface IncidentDues {

  Optional<Due> find(String incident);

  /** The first that is kept stays. */
  void keep(String incident, Due due);

  void remove(String incident);
}

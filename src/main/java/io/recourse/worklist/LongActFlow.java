package io.recourse.worklist;

import java.util.UUID;

/** Port to the process that walks over the tasks of an act. */
public interface LongActFlow {

  void begin(UUID act);
}

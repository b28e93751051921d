package io.recourse.flowchanges;

import java.time.Instant;

/** The process that puts a change before the team that answers it. */
public interface ChangeFlow {

  void begin(FlowChange asked, Instant until);
}

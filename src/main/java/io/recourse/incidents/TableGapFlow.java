package io.recourse.incidents;

import io.recourse.policy.TableStoodIn;
import java.time.Instant;

/** The process that puts a case without a rule before a team lead. */
public interface TableGapFlow {

  void begin(TableStoodIn gap, Instant until);
}

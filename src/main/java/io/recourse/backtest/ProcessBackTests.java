package io.recourse.backtest;

import io.recourse.studio.Draft;
import io.recourse.studio.DraftReport;
import java.util.UUID;

/** Port to the back-tests of drafts of processes, which are walked rather than asked. */
public interface ProcessBackTests {

  /**
   * Begins it and chooses its cases.
   *
   * @throws io.recourse.common.Problem when the draft must not run, or replaces nothing
   */
  BackTest begin(BackTest wanted, Draft draft);

  /** Whether this one is of a process. */
  boolean isOne(UUID test);

  /** Walks the next cases; says whether some are left. */
  boolean next(UUID test);

  /** What stands beside the draft in the studio. */
  DraftReport.Summary summary(BackTest test, boolean stale);
}

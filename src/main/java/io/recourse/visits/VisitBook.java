package io.recourse.visits;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** The tries of every visit; changed under the lock of its case only. */
public interface VisitBook {

  void add(CaseNumber number, VisitTry made);

  /** All tries, the oldest first. */
  List<VisitTry> tries(CaseNumber number);

  /** The visit is taken up, or taken up again: tries made before no longer count. */
  void takeUp(CaseNumber number, Instant at);

  /** Tries of this outcome since the visit was taken up. */
  int count(CaseNumber number, VisitOutcome outcome);
}

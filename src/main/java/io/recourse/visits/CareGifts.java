package io.recourse.visits;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Which visits were considered for a gift. */
public interface CareGifts {

  /** Visits we planned since then that were not considered yet. */
  List<CaseNumber> due(Instant since, int limit);

  boolean isConsidered(CaseNumber number);

  /**
   * @param refused why the ledger did not give it; null where it did
   */
  void considered(CaseNumber number, CareGift.Kind kind, String refused, Instant at);
}

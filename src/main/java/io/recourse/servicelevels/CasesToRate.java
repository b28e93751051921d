package io.recourse.servicelevels;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** When the priority of running cases is asked for again. */
public interface CasesToRate {

  /**
   * Open cases behind this number (null for all) whose time has come, or whose nearest term of the
   * law is another than they were rated by; by number.
   */
  List<CaseNumber> due(Instant now, CaseNumber after, int limit);

  /**
   * @param dueByLaw the nearest end of a term of the law; null where none runs
   * @param again null for never, unless that end changes
   */
  void rated(CaseNumber number, Instant dueByLaw, Instant again);
}

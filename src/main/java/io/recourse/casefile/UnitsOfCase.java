package io.recourse.casefile;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;

/** Port to the units with a serial that a case is about, for reading only. */
public interface UnitsOfCase {

  /** None where the case names no serial that is known. */
  List<UnitOfCase> of(CaseNumber number);

  /**
   * @param serials of the units that stand for one another, the first one first
   * @param tries to put it right, over all cases
   * @param cases about it, the oldest first, this one among them
   */
  record UnitOfCase(List<String> serials, String name, int tries, List<Related> cases) {}

  /** Another case about the same unit. */
  record Related(String number, String type, String status, Instant openedAt) {}
}

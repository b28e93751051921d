package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.List;

/** The parts of each repair; changed under the lock of its case only. */
public interface PartBook {

  List<RepairPart> of(CaseNumber number);

  /** Adds each, or takes the place of what was known at its position. */
  void put(CaseNumber number, Collection<RepairPart> parts);
}

package io.recourse.casefile;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;

/**
 * What a line tells of its cases beside what every case tells: one named part of the case's JSON.
 */
public interface LinePart {

  CaseType type();

  /** The property of the case under which it stands. */
  String name();

  /**
   * @param forCustomer whether what only staff read is left out
   * @return null where there is nothing to tell
   */
  Object of(CaseNumber number, boolean forCustomer);
}

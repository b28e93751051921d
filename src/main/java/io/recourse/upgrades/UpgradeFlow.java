package io.recourse.upgrades;

import io.recourse.common.CaseNumber;

/** The process by which an upgrade that was paid is carried out. */
public interface UpgradeFlow {

  void begin(CaseNumber number);

  /** Its customer does not want it any more. */
  void calledOff(CaseNumber number);
}

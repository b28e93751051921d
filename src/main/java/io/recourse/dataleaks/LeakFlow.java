package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;

/** The process of a leak, as far as what is done beside its tasks concerns it. */
public interface LeakFlow {

  /** The task to tell the authority is over; nothing happens where it does not wait. */
  void authorityTold(CaseNumber number);

  /**
   * What was contained is looked at again.
   *
   * @throws Problem CONFLICT where the version by which the leak began never comes back to that
   */
  void reassessed(CaseNumber number, Instant containBy);
}

package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The process of a leak, as far as what is done beside its tasks concerns it. */
public interface LeakFlow {

  /** The task to tell the authority is over; nothing happens where it does not wait. */
  void authorityTold(CaseNumber number);

  /** Nothing happens where it was not contained yet. */
  void reassessed(CaseNumber number, Instant containBy);
}

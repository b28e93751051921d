package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The process that waits for the customer's choice of a time, or for the agreed one. */
public interface AppointmentNews {

  /** The first choice; the visit is reported until then. */
  void chosen(CaseNumber number, Instant reportBy);

  /** Another time was agreed on instead. */
  void moved(CaseNumber number, Instant reportBy);
}

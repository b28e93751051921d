package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The process that waits for the customer's choice of a time. */
public interface AppointmentNews {

  void chosen(CaseNumber number, Instant endsAt);
}

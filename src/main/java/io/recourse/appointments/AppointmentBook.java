package io.recourse.appointments;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slots, and who has them; a slot is taken once, whoever asks at the same time. */
public interface AppointmentBook {

  /** Open ones that begin later than this, the next first. */
  List<VisitSlot> free(String country, String category, Instant after);

  /** Every one that begins later than this, with the number of the case that has it. */
  Map<VisitSlot, Optional<String>> coming(Instant after);

  Optional<VisitSlot> slot(long id);

  /** Returns its id. */
  long add(VisitSlot slot);

  /** False when there is none. */
  boolean close(long slot);

  /** All of a case, in order. */
  List<Appointment> of(CaseNumber number);

  /** False when somebody else was quicker. */
  boolean book(CaseNumber number, long slot);

  /** How the one that is booked ended; nothing happens when none is. */
  void end(CaseNumber number, Appointment.State state, String note);
}

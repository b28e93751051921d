package io.recourse.assignment;

import java.time.LocalDate;
import java.util.List;

/** The kept absences. */
public interface Absences {

  /** Those that are not over. */
  List<Absence> from(LocalDate day);

  /** Takes the place of one with the same person and first day. */
  void keep(Absence absence);

  /** False when there was none. */
  boolean drop(String person, LocalDate firstDay);
}

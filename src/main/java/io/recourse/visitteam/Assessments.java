package io.recourse.visitteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The kept assessments of people who make visits. */
public interface Assessments {

  /** The latest one of this person made up to the day, which alone counts. */
  Optional<Assessment> latest(String person, LocalDate day);

  /** All of them, the latest of each person first. */
  List<Assessment> all();

  void add(Assessment assessment);

  /** Latest ones of active people that count on the first day, end before the other, not told. */
  List<Assessment> ending(LocalDate from, LocalDate before);

  void reminded(Assessment assessment, Instant at);
}

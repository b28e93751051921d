package io.recourse.servicelevels;

import io.recourse.calendars.PeakHours;
import java.time.Instant;
import java.util.List;

/** Headline figures of cases, counted when they are asked for. */
public interface Headlines {

  /**
   * A team and whom it serves.
   *
   * @param country null where nobody knows
   */
  record Served(String team, String country) {}

  /** The teams and countries of the cases that came in a period. */
  List<Served> served(Instant from, Instant until);

  /** All together first, then those with most cases. */
  List<HeadlineRow> of(
      HeadlineQuestion question, Instant from, Instant until, List<PeakHours> peaks);
}

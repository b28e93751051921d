package io.recourse.servicelevels;

import io.recourse.calendars.PeakHours;
import io.recourse.common.Stretch;
import io.recourse.servicelevels.Headlines.Served;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port to the days by which cases that came are counted. A case counts as it stands: when something
 * happens on it, what it counted before is taken out of its day.
 */
public interface HeadlineDays {

  /**
   * The cases of which a stretch of the trail tells.
   *
   * @param first when the first of them came
   */
  record Span(Instant first, Instant last, List<Served> served) {}

  /** The next stretch that was not counted, of about so many events; empty where all are. */
  Optional<Stretch> next(int events);

  /** Empty where it tells of no case. */
  Optional<Span> span(Stretch stretch);

  /**
   * @return whether it was counted; false where another was quicker
   */
  boolean count(Stretch stretch, HeadlineHours hours);

  /** The same for one that tells of no case. */
  boolean pass(Stretch stretch);

  /**
   * Whether to read days rather than cases: few cases are told exactly as they stand, and many
   * where the rounds are far behind.
   */
  boolean suit(HeadlineQuestion question);

  /** The teams and countries of cases of a period on which something happened since the round. */
  List<Served> servedSince(Instant from, Instant until);

  /** As {@link Headlines#of}, with lengths to a twentieth. */
  List<HeadlineRow> of(
      HeadlineQuestion question, Instant from, Instant until, List<PeakHours> peaks);
}

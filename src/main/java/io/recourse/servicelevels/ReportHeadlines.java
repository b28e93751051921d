package io.recourse.servicelevels;

import io.recourse.calendars.Calendars;
import io.recourse.calendars.PeakHours;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells response time, resolution rate and satisfaction over a period, peak hours apart (SLA-04).
 * What a peak hour is, the calendar of the team says.
 */
@Service
public class ReportHeadlines {

  private static final int MOST_DAYS = 731;
  private static final int DAYS = 30;
  private static final String HOUSE = "any";

  private final Headlines headlines;
  private final Calendars calendars;
  private final Clock clock;

  ReportHeadlines(Headlines headlines, Calendars calendars, Clock clock) {
    this.headlines = headlines;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The last day of a period that somebody asks for without naming one. */
  public LocalDate today() {
    Instant now = clock.instant();
    return LocalDate.ofInstant(
        now, calendars.zone(HOUSE, null, LocalDate.ofInstant(now, clock.getZone())));
  }

  /** The first day of a period that ends with a day. */
  public static LocalDate firstDay(LocalDate last) {
    return last.minusDays(DAYS - 1L);
  }

  /**
   * @throws Problem INVALID at {@code /to} when the period runs backwards or is longer than two
   *     years
   */
  @Transactional(readOnly = true)
  public List<HeadlineRow> of(HeadlineQuestion question) {
    long days = ChronoUnit.DAYS.between(question.from(), question.to()) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.invalid("/to", "headline.period", question.from(), question.to());
    }
    Instant from = begin(question.from());
    Instant until = begin(question.to().plusDays(1));
    return headlines.of(question, from, until, peaks(question, from, until));
  }

  /** A day begins elsewhere a day earlier or later. */
  private List<PeakHours> peaks(HeadlineQuestion question, Instant from, Instant until) {
    return headlines.served(from, until).stream()
        .flatMap(
            one ->
                calendars
                    .peaks(
                        one.team(),
                        one.country(),
                        question.from().minusDays(1),
                        question.to().plusDays(2))
                    .stream())
        .toList();
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(calendars.zone(HOUSE, null, day)).toInstant();
  }
}

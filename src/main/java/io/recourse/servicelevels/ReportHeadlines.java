package io.recourse.servicelevels;

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

  private final Headlines headlines;
  private final HeadlineDays byDay;
  private final HoursOfHouse house;
  private final Clock clock;

  ReportHeadlines(Headlines headlines, HeadlineDays byDay, HoursOfHouse house, Clock clock) {
    this.headlines = headlines;
    this.byDay = byDay;
    this.house = house;
    this.clock = clock;
  }

  /** The last day of a period that somebody asks for without naming one. */
  public LocalDate today() {
    return house.day(clock.instant());
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
    Instant from = house.begin(question.from());
    Instant until = house.begin(question.to().plusDays(1));
    return byDay.suit(question)
        ? byDay.of(question, from, until, peaks(question, byDay.servedSince(from, until)))
        : headlines.of(question, from, until, peaks(question, headlines.served(from, until)));
  }

  private List<PeakHours> peaks(HeadlineQuestion question, List<Headlines.Served> served) {
    return house.peaks(served, question.from(), question.to());
  }
}

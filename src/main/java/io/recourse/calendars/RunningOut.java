package io.recourse.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Countries whose special days end with this year: from November on somebody has to keep those of
 * the next, or the moved working days of that year are not known. China's are told in November.
 */
@Service
public class RunningOut {

  private static final int NOVEMBER = 11;

  private final CalendarBook book;
  private final Clock clock;

  RunningOut(CalendarBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** One country and the year whose special days are missing. */
  public record Missing(String country, int year) {}

  /** By country; none before November. */
  public List<Missing> soon() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return today.getMonthValue() < NOVEMBER ? List.of() : missing(today.getYear());
  }

  List<Missing> missing(int year) {
    Set<String> next = countries(day -> day.equals(LocalDate.of(year + 1, 1, 1)));
    return countries(day -> day.getYear() == year).stream()
        .filter(country -> !next.contains(country))
        .sorted()
        .map(country -> new Missing(country, year + 1))
        .toList();
  }

  /** Whose special days begin on such a day: those of a year that begin within it leave a gap. */
  private Set<String> countries(Predicate<LocalDate> begin) {
    return book.texts().entrySet().stream()
        .filter(one -> one.getKey().kind() == CalendarKey.Kind.DAYS)
        .filter(one -> begin.test(one.getKey().from()))
        .filter(one -> book.isReadable(one.getKey(), one.getValue()))
        .map(one -> one.getKey().country())
        .collect(Collectors.toSet());
  }
}

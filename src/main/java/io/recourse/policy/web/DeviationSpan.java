package io.recourse.policy.web;

import io.recourse.common.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The days and the team a report is about; whole days where the reader lives, the last one
 * included.
 */
record DeviationSpan(LocalDate first, LocalDate last, String team) {

  private static final Pattern TEAM = Pattern.compile("[a-z]{1,40}");
  private static final int MONTHS_SHOWN = 3;

  /** Blank means the last three months, every team. */
  static DeviationSpan of(String first, String last, String team, LocalDate today) {
    LocalDate to = day("/to", last, today);
    LocalDate from = day("/from", first, to.minusMonths(MONTHS_SHOWN).withDayOfMonth(1));
    if (from.isAfter(to)) {
      throw Problem.invalid("/from", "field.afterLast");
    }
    if (isSome(team) && !TEAM.matcher(team).matches()) {
      throw Problem.invalid("/team", "field.team");
    }
    return new DeviationSpan(from, to, isSome(team) ? team : null);
  }

  Instant from() {
    return start(first);
  }

  Instant to() {
    return start(last.plusDays(1));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(LocaleContextHolder.getTimeZone().toZoneId()).toInstant();
  }

  private static LocalDate day(String pointer, String text, LocalDate otherwise) {
    if (!isSome(text)) {
      return otherwise;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1990 && day.getYear() < 10_000) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      // told below, like a day no case can have
    }
    throw Problem.invalid(pointer, "field.date");
  }

  private static boolean isSome(String text) {
    return text != null && !text.isBlank();
  }
}

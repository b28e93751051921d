package io.recourse.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A year as China's State Council arranges it: eight days of Spring Festival are free, and for two
 * of them people work on the Sunday before and the Saturday after.
 */
record ChineseCalendar(int year) {

  private static final int MORNING = 9 * 60;
  private static final int NOON = 12 * 60;
  private static final int HALF_PAST_ONE = 13 * 60 + 30;
  private static final int EVENING = 18 * 60;

  /** What the owner of the process keeps, in the words of the calendars' page. */
  String text() {
    return """
    closed: [%s]
    working: {"%s": MONDAY, "%s": FRIDAY}
    """
        .formatted(
            free().stream().map(day -> "\"" + day + "\"").collect(Collectors.joining(", ")),
            workedBefore(),
            workedAfter());
  }

  /** Nine to twelve and half past one to six, Monday to Friday and on the moved days. */
  boolean isWorked(LocalDate day, int minute) {
    boolean moved = day.equals(workedBefore()) || day.equals(workedAfter());
    boolean worked = moved || !Reckoning.isWeekend(day) && !free().contains(day);
    return worked
        && (minute >= MORNING && minute < NOON || minute >= HALF_PAST_ONE && minute < EVENING);
  }

  private List<LocalDate> free() {
    return festival().datesUntil(festival().plusDays(8)).toList();
  }

  private LocalDate workedBefore() {
    return festival().with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
  }

  private LocalDate workedAfter() {
    return festival().plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
  }

  private LocalDate festival() {
    return LocalDate.of(year, 2, 5);
  }
}

package io.recourse.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Free days of all Germany and the hours of the house there, written down once more for stories.
 */
final class GermanCalendar {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(10, 3),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));
  private static final Set<Integer> AROUND_EASTER = Set.of(-2, 1, 39, 50);

  private GermanCalendar() {}

  static boolean isWorking(LocalDate day) {
    return !Reckoning.isWeekend(day) && !isHoliday(day);
  }

  /** Monday to Friday 8 to 18, Saturday 9 to 13. */
  static boolean isWorked(LocalDate day, int minute) {
    if (isHoliday(day) || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return false;
    }
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? minute >= 9 * 60 && minute < 13 * 60
        : minute >= 8 * 60 && minute < 18 * 60;
  }

  private static boolean isHoliday(LocalDate day) {
    int after = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
    return FIXED.contains(MonthDay.from(day)) || AROUND_EASTER.contains(after);
  }

  /** The Sunday, by the anonymous Gregorian computus. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}

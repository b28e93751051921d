package io.recourse.calendars;

/** Port that understands calendar texts; what it does not understand is a 422 with its place. */
public interface CalendarReader {

  WeekHours hours(String text);

  DaysOfYear days(int year, String text);
}

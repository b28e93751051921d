package io.recourse.calendars;

import java.util.SortedMap;

/** Port to the calendars the product brings along; kept texts take their place. */
public interface ShippedCalendars {

  SortedMap<CalendarKey, String> all();
}

package io.recourse.calendars;

import java.util.SortedMap;

/** Port to the kept texts. */
public interface CalendarTexts {

  SortedMap<CalendarKey, String> all();

  /** Takes the place of a text with the same key. */
  void keep(CalendarKey key, String text);
}

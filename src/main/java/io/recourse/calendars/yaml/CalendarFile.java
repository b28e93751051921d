package io.recourse.calendars.yaml;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** Calendars as they are written. */
final class CalendarFile {

  private CalendarFile() {}

  record Hours(
      String zone,
      String region,
      Map<DayOfWeek, List<String>> week,
      Map<DayOfWeek, List<String>> peak) {}

  record Days(
      List<String> closed, Map<String, DayOfWeek> working, Map<String, List<String>> hours) {}
}

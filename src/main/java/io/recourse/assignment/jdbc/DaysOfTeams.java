package io.recourse.assignment.jdbc;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Teams and their days as two arrays that {@code unnest} puts side by side. */
final class DaysOfTeams {

  private DaysOfTeams() {}

  static String[] teams(Map<String, LocalDate> days) {
    return new TreeMap<>(days).keySet().toArray(String[]::new);
  }

  static String[] days(Map<String, LocalDate> days) {
    return new TreeMap<>(days).values().stream().map(LocalDate::toString).toArray(String[]::new);
  }
}

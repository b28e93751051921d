package io.recourse.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Walks from minute to minute with the eyes on the clock of the wall; slow and plain. */
final class MinuteCounter {

  private static final int MINUTE = 60;

  private MinuteCounter() {}

  /** The end of the so manieth minute of work. */
  static Instant plus(Schedule schedule, Instant from, int minutes) {
    Walk walk = new Walk(schedule, from);
    Instant at = from;
    for (int left = minutes; left > 0; at = at.plusSeconds(MINUTE)) {
      left -= walk.isWork(at) ? 1 : 0;
    }
    return at;
  }

  static long between(Schedule schedule, Instant from, Instant to) {
    Walk walk = new Walk(schedule, from);
    long worked = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(MINUTE)) {
      worked += walk.isWork(at) ? 1 : 0;
    }
    return worked;
  }

  /** Opens when the wall first shows a begin, closes when it first shows the end. */
  private static final class Walk {

    private final Schedule schedule;
    private final ZoneId zone;
    private LocalDate day;
    private int shown;

    Walk(Schedule schedule, Instant from) {
      this.schedule = schedule;
      this.zone = schedule.zone(LocalDate.EPOCH);
      this.day = LocalDate.ofInstant(from, zone);
      for (Instant at = day.atStartOfDay(zone).toInstant();
          at.isBefore(from);
          at = at.plusSeconds(MINUTE)) {
        see(at);
      }
    }

    boolean isWork(Instant at) {
      see(at);
      return schedule.shifts(day).stream()
          .anyMatch(shift -> shift.from() <= shown && shown < shift.to());
    }

    /** The latest minute that the wall has shown on this day, however it was turned back. */
    private void see(Instant at) {
      LocalDateTime wall = LocalDateTime.ofInstant(at, zone);
      int minute = wall.getHour() * 60 + wall.getMinute();
      if (wall.toLocalDate().isAfter(day)) {
        day = wall.toLocalDate();
        shown = minute;
      } else if (wall.toLocalDate().equals(day)) {
        shown = Math.max(shown, minute);
      }
    }
  }
}

package io.recourse.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Time counted while a schedule works. A shift begins when its clock first shows its begin and ends
 * when it first shows its end: an hour that summer time leaves out is not worked, one that comes
 * twice is worked twice by whoever began before it and ends after it.
 */
public final class WorkingTime {

  private static final int LONGEST_DAYS = 40 * 366;

  private final Schedule schedule;

  public WorkingTime(Schedule schedule) {
    this.schedule = schedule;
  }

  /**
   * The first moment by which so much time was worked since.
   *
   * @param working not negative
   */
  public Instant plus(Instant from, Duration working) {
    if (working.isZero()) {
      return from;
    }
    Duration left = working;
    for (Iterator<Stretch> all = stretches(from).iterator(); all.hasNext(); ) {
      Stretch worked = all.next().since(from);
      if (left.compareTo(worked.length()) <= 0) {
        return worked.from.plus(left);
      }
      left = left.minus(worked.length());
    }
    throw new IllegalArgumentException("No schedule works " + working + " in forty years.");
  }

  /** What was worked between two moments; negative when the second is the earlier. */
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) {
      return between(to, from).negated();
    }
    return stretches(from)
        .takeWhile(worked -> worked.from.isBefore(to))
        .map(worked -> worked.since(from).until(to).length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Stretches of work that end after a moment, in their order. */
  private Stream<Stretch> stretches(Instant after) {
    LocalDate day = LocalDate.ofInstant(after, ZoneId.of("UTC")).minusDays(1);
    return Stream.iterate(day, next -> next.plusDays(1))
        .limit(LONGEST_DAYS)
        .flatMap(this::stretchesOf)
        .filter(worked -> worked.to.isAfter(after));
  }

  private Stream<Stretch> stretchesOf(LocalDate day) {
    ZoneId zone = schedule.zone(day);
    return schedule.shifts(day).stream()
        .map(shift -> new Stretch(at(day, shift.from(), zone), at(day, shift.to(), zone)))
        .filter(worked -> worked.from.isBefore(worked.to));
  }

  /** When the clock first shows this minute or, where it leaves it out, a later one. */
  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    LocalDateTime shown = day.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition change = zone.getRules().getTransition(shown);
    return change != null && change.isGap() ? change.getInstant() : shown.atZone(zone).toInstant();
  }

  private record Stretch(Instant from, Instant to) {

    Stretch since(Instant moment) {
      return moment.isAfter(from) ? new Stretch(moment, to) : this;
    }

    Stretch until(Instant moment) {
      return moment.isBefore(to) ? new Stretch(from, moment) : this;
    }

    Duration length() {
      return Duration.between(from, to);
    }
  }
}

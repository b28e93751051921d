package io.recourse.calendars;

import io.recourse.common.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All calendars as they are now. A text that cannot be read, whoever wrote it there, is said and
 * left out, so that the one before it stays in force.
 */
@Component
public class CalendarBook {

  private static final Logger log = LoggerFactory.getLogger(CalendarBook.class);

  private final ShippedCalendars shipped;
  private final CalendarTexts kept;
  private final CalendarReader reader;
  private final Map<String, Optional<Object>> read = new ConcurrentHashMap<>();

  CalendarBook(ShippedCalendars shipped, CalendarTexts kept, CalendarReader reader) {
    this.shipped = shipped;
    this.kept = kept;
    this.reader = reader;
  }

  /** Every text, also those that cannot be read. */
  public SortedMap<CalendarKey, String> texts() {
    SortedMap<CalendarKey, String> all = new TreeMap<>(shipped.all());
    all.putAll(kept.all());
    return all;
  }

  /** Whether it is in force from its day on, and not left out. */
  public boolean isReadable(CalendarKey key, String text) {
    return understood(key, text).isPresent();
  }

  /** The calendars that can be read. */
  CalendarsInForce inForce() {
    SortedMap<CalendarKey, WeekHours> hours = new TreeMap<>();
    SortedMap<CalendarKey, DaysOfYear> days = new TreeMap<>();
    SortedMap<CalendarKey, String> before = shipped.all();
    texts()
        .forEach(
            (key, text) ->
                understood(key, text)
                    .or(
                        () ->
                            Optional.ofNullable(before.get(key))
                                .flatMap(old -> understood(key, old)))
                    .ifPresent(
                        found -> {
                          if (found instanceof WeekHours week) {
                            hours.put(key, week);
                          } else if (found instanceof DaysOfYear special) {
                            days.put(key, special);
                          }
                        }));
    return new CalendarsInForce(hours, days);
  }

  private Optional<Object> understood(CalendarKey key, String text) {
    return read.computeIfAbsent(
        key.kind() + " " + key.from().getYear() + " " + text,
        unread ->
            attempt(
                key,
                () ->
                    key.kind() == CalendarKey.Kind.HOURS
                        ? reader.hours(text)
                        : reader.days(key.from().getYear(), text)));
  }

  private static Optional<Object> attempt(CalendarKey key, Supplier<Object> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Problem unreadable) {
      log.error(
          "The calendar {} is left out, the one before it stays in force: {}",
          key,
          unreadable.getMessage());
      return Optional.empty();
    }
  }
}

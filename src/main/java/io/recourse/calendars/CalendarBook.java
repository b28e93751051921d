package io.recourse.calendars;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All calendars as they are now: those of the product, over them what was kept before two people
 * agreed on each, and over them what two people agreed on. A text that cannot be read, whoever
 * wrote it there, is said and left out, so that the one before it stays in force.
 */
@Component
public class CalendarBook {

  private static final Logger log = LoggerFactory.getLogger(CalendarBook.class);

  private final ShippedCalendars shipped;
  private final CalendarTexts kept;
  private final AgreedVersions versions;
  private final CalendarReader reader;
  private final Clock clock;
  private final Map<String, Optional<Object>> read = new ConcurrentHashMap<>();

  CalendarBook(
      ShippedCalendars shipped,
      CalendarTexts kept,
      AgreedVersions versions,
      CalendarReader reader,
      Clock clock) {
    this.clock = clock;
    this.versions = versions;
    this.shipped = shipped;
    this.kept = kept;
    this.reader = reader;
  }

  /** Every text, also those that cannot be read. */
  public SortedMap<CalendarKey, String> texts() {
    return over(agreed(version -> true));
  }

  private SortedMap<CalendarKey, String> agreed(Predicate<AgreedVersion> counts) {
    SortedMap<CalendarKey, String> all = new TreeMap<>();
    versions.of(CalendarName.SORT).stream()
        .filter(counts)
        .forEach(
            one ->
                CalendarName.key(one)
                    .ifPresent(key -> all.put(key, one.changes().get(CalendarName.TEXT))));
    return all;
  }

  /** From the first day on that two people agreed on, nothing else of a calendar counts. */
  private SortedMap<CalendarKey, String> over(SortedMap<CalendarKey, String> agreed) {
    SortedMap<CalendarKey, String> all = unagreed();
    agreed.keySet().forEach(first -> all.keySet().removeIf(key -> key.isFollowing(first)));
    all.putAll(agreed);
    return all;
  }

  /** Those of before two people agreed on each. */
  private SortedMap<CalendarKey, String> unagreed() {
    SortedMap<CalendarKey, String> all = new TreeMap<>(shipped.all());
    all.putAll(kept.all());
    return all;
  }

  /**
   * What a version of a calendar said.
   *
   * @param number 0 for what held before two people agreed on it, or holds as long as nobody did;
   *     empty where nothing was written
   */
  String text(CalendarName name, int number) {
    return versions
        .changes(name.text(), number)
        .getOrDefault(CalendarName.TEXT, unagreed(name, lastUnagreed(name)));
  }

  /** What holds on the day; where it only begins later, the first that will. */
  private String unagreed(CalendarName name, LocalDate day) {
    NavigableMap<LocalDate, String> texts = new TreeMap<>();
    unagreed()
        .forEach(
            (key, text) -> {
              if (CalendarName.of(key).equals(name)) {
                texts.put(key.from(), text);
              }
            });
    return Stream.of(texts.floorEntry(day), texts.firstEntry())
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private LocalDate lastUnagreed(CalendarName name) {
    return versions.of(name.text()).stream()
        .map(first -> first.from().minusDays(1))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** The calendars without the versions of one that come after a number. */
  CalendarsInForce upTo(CalendarName name, int number) {
    return read(over(agreed(isNoLaterOne(name, number))));
  }

  /** The same, and with another version from a day on. */
  CalendarsInForce with(CalendarName name, Proposal proposal) {
    SortedMap<CalendarKey, String> agreed = agreed(isNoLaterOne(name, proposal.basedOn()));
    agreed.put(name.from(proposal.from()), proposal.changes().get(CalendarName.TEXT));
    return read(over(agreed));
  }

  private static Predicate<AgreedVersion> isNoLaterOne(CalendarName name, int number) {
    return version -> version.number() <= number || !version.name().equals(name.text());
  }

  /** Whether it is in force from its day on, and not left out. */
  public boolean isReadable(CalendarKey key, String text) {
    return understood(key, text).isPresent();
  }

  /** The calendars that can be read. */
  CalendarsInForce inForce() {
    return read(texts());
  }

  private CalendarsInForce read(SortedMap<CalendarKey, String> texts) {
    SortedMap<CalendarKey, WeekHours> hours = new TreeMap<>();
    SortedMap<CalendarKey, DaysOfYear> days = new TreeMap<>();
    SortedMap<CalendarKey, String> before = shipped.all();
    texts.forEach(
        (key, text) ->
            understood(key, text)
                .or(() -> Optional.ofNullable(before.get(key)).flatMap(old -> understood(key, old)))
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

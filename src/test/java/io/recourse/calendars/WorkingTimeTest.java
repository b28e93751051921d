package io.recourse.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Time counted in shifts, against a counter that looks at every single minute. */
class WorkingTimeTest {

  private static final Map<String, Integer> COUNTED = new TreeMap<>();

  /** Twelve countries; of those that change their clocks, the two changes of 2026. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("DE", "Europe/Berlin"),
          Map.entry("GB", "Europe/London"),
          Map.entry("US", "America/New_York"),
          Map.entry("CL", "America/Santiago"),
          Map.entry("AU", "Australia/Lord_Howe"),
          Map.entry("NZ", "Pacific/Auckland"),
          Map.entry("PT", "Atlantic/Azores"),
          Map.entry("EG", "Africa/Cairo"),
          Map.entry("MD", "Europe/Chisinau"),
          Map.entry("CN", "Asia/Shanghai"),
          Map.entry("IN", "Asia/Kolkata"),
          Map.entry("NP", "Asia/Kathmandu"));

  /** A schedule of random shifts; whoever has none in a week has one on its last day. */
  record Week(ZoneId zone, List<List<Shift>> days) implements Schedule {

    @Override
    public ZoneId zone(LocalDate day) {
      return zone;
    }

    @Override
    public List<Shift> shifts(LocalDate day) {
      return days.get((int) Math.floorMod(day.toEpochDay(), (long) days.size()));
    }
  }

  record Case(String country, Week week, Instant from, int minutes) {}

  @Property(tries = 1200)
  @Label(
      "SLA-01 plus and between agree with the minute counter in 12 countries, both changes of"
          + " clocks")
  void agreesWithTheMinuteCounter(@ForAll("cases") Case of) {
    WorkingTime time = new WorkingTime(of.week());
    Duration working = Duration.ofMinutes(of.minutes());

    Instant due = time.plus(of.from(), working);

    assertThat(due).isEqualTo(MinuteCounter.plus(of.week(), of.from(), of.minutes()));
    assertThat(time.between(of.from(), due)).isEqualTo(working);
    assertThat(time.between(due, of.from())).isEqualTo(working.negated());
    Instant later = of.from().plus(Duration.ofMinutes(of.minutes() * 3L));
    assertThat(time.between(of.from(), later).toMinutes())
        .isEqualTo(MinuteCounter.between(of.week(), of.from(), later));
    COUNTED.merge(of.country(), 1, Integer::sum);
  }

  @Property(tries = 200)
  @Label("SLA-01 time that is counted in two parts is the time counted at once")
  void addsUp(@ForAll("cases") Case of) {
    WorkingTime time = new WorkingTime(of.week());
    Duration part = Duration.ofSeconds(of.minutes() * 17L);

    assertThat(time.plus(time.plus(of.from(), part), part))
        .isEqualTo(time.plus(of.from(), part.multipliedBy(2)));
  }

  @Example
  @Label("SLA-01 an hour left out is not worked, one that comes twice is worked twice")
  void nightOfTheChange() {
    WorkingTime night =
        new WorkingTime(new Week(ZoneId.of("Europe/Berlin"), List.of(List.of(new Shift(60, 240)))));

    assertThat(worked(night, "2026-03-29")).isEqualTo(Duration.ofHours(2));
    assertThat(worked(night, "2026-10-25")).isEqualTo(Duration.ofHours(4));
    assertThat(worked(night, "2026-10-26")).isEqualTo(Duration.ofHours(3));
  }

  @AfterContainer
  static void say() {
    System.out.printf(
        "business time against the minute counter: %d cases over %d countries %s%n",
        COUNTED.values().stream().mapToInt(Integer::intValue).sum(), COUNTED.size(), COUNTED);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(ZONES.keySet())
        .flatMap(
            country -> {
              ZoneId zone = ZoneId.of(ZONES.get(country));
              return Combinators.combine(
                      weeks(zone), moments(zone), Arbitraries.integers().between(0, 1500))
                  .as((week, from, minutes) -> new Case(country, week, from, minutes));
            });
  }

  private static Arbitrary<Week> weeks(ZoneId zone) {
    return days().list().ofSize(7).map(days -> new Week(zone, busy(days)));
  }

  private static List<List<Shift>> busy(List<List<Shift>> days) {
    List<List<Shift>> week = new ArrayList<>(days);
    if (week.stream().allMatch(List::isEmpty)) {
      week.set(6, List.of(new Shift(0, 1440)));
    }
    return week;
  }

  /** Up to three shifts, of quarters of hours and of single minutes, some at night. */
  private static Arbitrary<List<Shift>> days() {
    Arbitrary<Integer> minute =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 96).map(quarter -> quarter * 15),
            Arbitraries.integers().between(0, 240),
            Arbitraries.integers().between(0, 1440));
    return minute.set().ofMinSize(0).ofMaxSize(6).map(WorkingTimeTest::shifts);
  }

  private static List<Shift> shifts(java.util.Set<Integer> minutes) {
    List<Integer> sorted = List.copyOf(new TreeSet<>(minutes));
    List<Shift> shifts = new ArrayList<>();
    for (int at = 0; at + 1 < sorted.size(); at += 2) {
      shifts.add(new Shift(sorted.get(at), sorted.get(at + 1)));
    }
    return shifts;
  }

  /** Around a change of clocks where the zone has one, else around New Year. */
  private static Arbitrary<Instant> moments(ZoneId zone) {
    List<Instant> around = new ArrayList<>();
    Instant year = Instant.parse("2026-01-01T00:00:00Z");
    for (int change = 0; change < 2; change++) {
      var next =
          zone.getRules().nextTransition(around.isEmpty() ? year : around.get(around.size() - 1));
      around.add(
          next == null || next.getInstant().atZone(ZoneOffset.UTC).getYear() > 2026
              ? year
              : next.getInstant());
    }
    return Combinators.combine(
            Arbitraries.of(around), Arbitraries.integers().between(-3 * 1440, 1440))
        .as((moment, minutes) -> moment.plusSeconds(minutes * 60L));
  }

  private static Duration worked(WorkingTime time, String day) {
    Instant noon = Instant.parse(day + "T12:00:00Z");
    return time.between(noon.minus(Duration.ofHours(14)), noon);
  }
}

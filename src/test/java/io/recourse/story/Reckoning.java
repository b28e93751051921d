package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * When each clock of a story is due, reckoned once more with nothing of the product: terms by days
 * on a calendar written down here, working time minute by minute, and second by second where a rest
 * begins or ends.
 *
 * @param terms of obligations by clock: days, or working days where followed by {@code w}; by
 *     {@code o} where they are counted from the day on which the case was opened
 * @param rolls whether a term that ends on a free day ends on the next working day
 * @param works whether people work at a second of the day
 */
record Reckoning(
    ZoneId zone,
    Predicate<LocalDate> working,
    Map<String, String> terms,
    boolean rolls,
    Shifts works) {

  /** Whether people work on a day at a minute of it. */
  interface Shifts {
    boolean at(LocalDate day, int minute);
  }

  private record Rest(Instant from, Instant to) {}

  /** Every clock of the case. Returns how many. */
  int check(JsonNode file, Map<String, Integer> agreed) {
    List<Rest> rests = rests(file);
    int checked = 0;
    for (JsonNode clock : file.get("clocks")) {
      Instant due = Instant.parse(clock.get("dueAt").asText());
      String name = clock.get("name").asText().replaceFirst("#.*", "");
      boolean work = "WORK".equals(clock.get("kind").asText());
      if (work && "CANCELLED".equals(clock.get("state").asText())) {
        continue; // nobody counted it any more
      }
      Instant reckoned =
          work ? workDue(clock, agreed.get(name), rests) : termDue(name, clock, file);
      assertThat(work ? workedBetween(reckoned, due) : secondsBetween(reckoned, due))
          .as("seconds between %s and what %s of %s says", reckoned, clock, file.get("number"))
          .isLessThan(60);
      checked++;
    }
    return checked;
  }

  private Instant termDue(String name, JsonNode clock, JsonNode file) {
    String term = terms.get(name);
    assertThat(term).as("term of %s", name).isNotNull();
    String from =
        term.endsWith("o") ? file.get("openedAt").asText() : clock.get("startedAt").asText();
    LocalDate day = LocalDate.ofInstant(Instant.parse(from), zone);
    int number = Integer.parseInt(term.replaceAll("[wo]", ""));
    LocalDate last = term.endsWith("w") ? workingDaysAfter(day, number) : day.plusDays(number);
    while (rolls && !working.test(last)) {
      last = last.plusDays(1);
    }
    Instant end = last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    return "approveRefund".equals(name) ? soonerForTheLaw(end, clock, file) : end;
  }

  /** Who approves has at most half of the time that the law leaves for the money. */
  private Instant soonerForTheLaw(Instant end, JsonNode clock, JsonNode file) {
    Instant from = Instant.parse(clock.get("startedAt").asText());
    for (JsonNode money : file.get("clocks")) {
      if ("REFUND".equals(money.get("name").asText())) {
        Duration left = Duration.between(from, termDue("REFUND", money, file));
        Instant half = from.plus(left.dividedBy(2));
        return half.isBefore(end) ? half : end;
      }
    }
    return end;
  }

  private LocalDate workingDaysAfter(LocalDate day, int number) {
    LocalDate last = day;
    for (int left = number; left > 0; left -= working.test(last) ? 1 : 0) {
      last = last.plusDays(1);
    }
    return last;
  }

  private Instant workDue(JsonNode clock, Integer minutes, List<Rest> rests) {
    assertThat(minutes).as("agreed minutes of %s", clock).isNotNull();
    Instant ended = Instant.parse(clock.get("endedAt").asText());
    Instant at = Instant.parse(clock.get("startedAt").asText()).truncatedTo(ChronoUnit.SECONDS);
    long left = minutes * 60L;
    while (left > 0) {
      long step = Math.min(left, alike(at, ended, rests));
      boolean rest = at.isBefore(ended) && isRest(at, rests);
      left -= !rest && isWorked(at) ? step : 0;
      at = at.plusSeconds(step);
    }
    return at;
  }

  /** So many seconds from this one on are all worked or all not. */
  private static long alike(Instant at, Instant ended, List<Rest> rests) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
    boolean broken =
        isWithin(ended, at, minute)
            || rests.stream()
                .anyMatch(
                    rest -> isWithin(rest.from(), at, minute) || isWithin(rest.to(), at, minute));
    return broken ? 1 : secondsBetween(at, minute);
  }

  private static boolean isWithin(Instant edge, Instant from, Instant to) {
    return edge.isAfter(from) && edge.isBefore(to);
  }

  private static long secondsBetween(Instant one, Instant other) {
    return Duration.between(one, other).abs().toSeconds();
  }

  /** In working time: the end of a shift and the begin of the next are one moment. */
  private long workedBetween(Instant one, Instant other) {
    Instant first = one.isBefore(other) ? one : other;
    return LongStream.range(0, secondsBetween(one, other))
        .filter(second -> isWorked(first.plusSeconds(second)))
        .count();
  }

  private boolean isWorked(Instant at) {
    var local = at.atZone(zone);
    LocalDate day = local.toLocalDate();
    return works.at(day, local.getHour() * 60 + local.getMinute());
  }

  private static boolean isRest(Instant at, List<Rest> rests) {
    return rests.stream().anyMatch(rest -> !at.isBefore(rest.from()) && at.isBefore(rest.to()));
  }

  /** While the customer or a partner owed something. */
  private static List<Rest> rests(JsonNode file) {
    List<Rest> rests = new ArrayList<>();
    for (JsonNode clock : file.get("clocks")) {
      if (!"STAFF".equals(clock.get("party").asText())) {
        rests.add(
            new Rest(
                Instant.parse(clock.get("startedAt").asText()),
                Instant.parse(clock.get("endedAt").asText())));
      }
    }
    return rests;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/** Moves the product's time to the hours at which people act, by the clocks on their walls. */
final class StoryTime {

  /** The rounds over work clocks come this often. */
  private static final Duration ROUND = Duration.ofMinutes(5);

  private final Api api;
  private final ZoneId zone;

  StoryTime(Api api, ZoneId zone) {
    this.api = api;
    this.zone = zone;
  }

  /** The next such day that has not begun. */
  LocalDate next(MonthDay day) {
    LocalDate today = LocalDate.ofInstant(api.now(), zone);
    LocalDate thisYear = day.atYear(today.getYear());
    return thisYear.isAfter(today) ? thisYear : day.atYear(today.getYear() + 1);
  }

  /** What was begun is done first; what falls due on the way runs on arrival. */
  void jumpTo(LocalDate day, int hour) {
    move("advance", Duration.ofSeconds(1));
    Duration by = Duration.between(api.now(), day.atTime(hour, 0).atZone(zone).toInstant());
    assertThat(by).as("from %s to %s %s:00", api.now(), day, hour).isPositive();
    move("jump", by);
  }

  /** A round over the work clocks has seen that the case was opened. */
  void roundSees(String number) {
    move("advance", ROUND);
    var unused =
        api.awaitCase(
            number, file -> file.get("clocks").findValuesAsText("name").contains("workSolve"));
  }

  /** A round has seen that the case is at its end: no clock runs or rests any more. */
  void roundEnds(String number) {
    move("advance", ROUND);
    var unused =
        api.awaitCase(
            number,
            file ->
                file.get("clocks").findValuesAsText("endedAt").stream().noneMatch("null"::equals));
  }

  /** The rounds over visits come this often. */
  void walkAnHour() {
    move("advance", Duration.ofHours(1));
  }

  private void move(String how, Duration by) {
    var unused = api.post("admin", "/api/v1/demo/clock", "{\"%s\": \"%s\"}".formatted(how, by));
  }
}

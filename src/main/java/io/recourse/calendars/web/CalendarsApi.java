package io.recourse.calendars.web;

import io.recourse.calendars.CalendarBook;
import io.recourse.calendars.CalendarKey;
import io.recourse.calendars.Calendars;
import io.recourse.calendars.KeepCalendar;
import io.recourse.calendars.RunningOut;
import io.recourse.common.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars over HTTP. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarsApi {

  private final CalendarBook book;
  private final KeepCalendar keep;
  private final Calendars calendars;
  private final RunningOut runningOut;

  CalendarsApi(CalendarBook book, KeepCalendar keep, Calendars calendars, RunningOut runningOut) {
    this.book = book;
    this.keep = keep;
    this.calendars = calendars;
    this.runningOut = runningOut;
  }

  /** What is kept; {@code readable} is false where the one before it is in force instead. */
  record CalendarJson(
      CalendarKey.Kind kind,
      String team,
      String country,
      LocalDate from,
      boolean readable,
      String text) {}

  /** {@code runsOut}: whose special days of the next year are still missing. */
  record CalendarList(List<CalendarJson> items, List<RunningOut.Missing> runsOut) {}

  record Text(String text) {}

  /** It holds once another person agreed to the draft. */
  record Begun(UUID draft) {}

  record DueAt(Instant dueAt) {}

  @GetMapping
  CalendarList list() {
    return new CalendarList(
        book.texts().entrySet().stream().map(one -> json(one.getKey(), one.getValue())).toList(),
        runningOut.soon());
  }

  /** By when so much time is worked, for trying out a calendar. */
  @GetMapping("/due")
  DueAt due(
      @RequestParam String team,
      @RequestParam(required = false) String country,
      @RequestParam Instant from,
      @RequestParam Duration working) {
    if (working.isNegative() || working.compareTo(Duration.ofDays(366)) > 0) {
      throw Problem.invalid("/working", "calendar.working");
    }
    try {
      return new DueAt(calendars.of(team, country).plus(from, working));
    } catch (IllegalArgumentException never) {
      throw Problem.invalid("/working", "calendar.seldom", working);
    }
  }

  @PutMapping("/hours/{team}/{country}/{from}")
  ResponseEntity<Begun> hours(
      @PathVariable String team,
      @PathVariable String country,
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestBody Text body) {
    return begun(keep.hours(team, country, from, body.text()));
  }

  @PutMapping("/days/{country}/{year}")
  ResponseEntity<Begun> days(
      @PathVariable String country, @PathVariable int year, @RequestBody Text body) {
    return begun(keep.days(country, year, body.text()));
  }

  private static ResponseEntity<Begun> begun(UUID draft) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/texts/drafts/" + draft))
        .body(new Begun(draft));
  }

  private CalendarJson json(CalendarKey key, String text) {
    return new CalendarJson(
        key.kind(), key.team(), key.country(), key.from(), book.isReadable(key, text), text);
  }
}

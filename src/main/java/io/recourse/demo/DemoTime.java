package io.recourse.demo;

import io.recourse.common.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST {"advance": "P14D"}} lets anybody watch a deadline pass, {@code {"jump": "P60D"}} an
 * outage; demo profile only.
 */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
class DemoTime {

  private static final Duration LONGEST = Duration.ofDays(3650);

  private final DemoClock demoClock;
  private final Clock clock;

  DemoTime(DemoClock demoClock, Clock clock) {
    this.demoClock = demoClock;
    this.clock = clock;
  }

  record Move(String advance, String jump) {}

  record Now(Instant now) {}

  @GetMapping
  Now now() {
    return new Now(clock.instant());
  }

  @PostMapping
  Now move(@RequestBody Move request) {
    if (request.jump() == null) {
      return new Now(demoClock.advance(forward("/advance", request.advance())));
    }
    if (request.advance() != null) {
      throw Problem.invalid("/jump", "goes without advance");
    }
    return new Now(demoClock.jump(forward("/jump", request.jump())));
  }

  private static Duration forward(String pointer, String text) {
    try {
      Duration by = Duration.parse(text);
      if (by.isNegative() || by.isZero() || by.compareTo(LONGEST) > 0) {
        throw Problem.invalid(pointer, "moves forward, by ten years at most");
      }
      return by;
    } catch (DateTimeParseException | NullPointerException e) {
      throw Problem.invalid(pointer, "is an ISO 8601 duration such as P14D or PT2H");
    }
  }
}

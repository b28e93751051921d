package io.recourse.maintenance.web;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.maintenance.Reading;
import io.recourse.maintenance.ReadingBook;
import io.recourse.maintenance.TakeReading;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What units show while they are used (REP-07). */
@RestController
@RequestMapping("/api/v1/units/{serial}/readings")
class ReadingApi {

  private static final int PAGE = 500;

  private final SeenUnits units;
  private final TakeReading take;
  private final ReadingBook book;
  private final Clock clock;

  ReadingApi(SeenUnits units, TakeReading take, ReadingBook book, Clock clock) {
    this.units = units;
    this.take = take;
    this.book = book;
    this.clock = clock;
  }

  /** {@code takenAt} is null for now. */
  record Body(String metric, BigDecimal value, Instant takenAt) {}

  /** {@code caseNumber} is the case it opened; null for none. */
  record Taken(String metric, BigDecimal value, Instant takenAt, String caseNumber) {}

  /** {@code next} is the {@code cursor} of the page of earlier ones; null on the last. */
  record Readings(List<Reading> items, String next) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Taken take(@PathVariable String serial, @RequestBody Body body, Authentication who) {
    Unit unit = units.demand(serial, who);
    Reading reading = checked(body);
    String opened = take.take(unit, reading).map(number -> number.value()).orElse(null);
    return new Taken(reading.metric(), reading.value(), reading.takenAt(), opened);
  }

  @GetMapping
  Readings of(
      @PathVariable String serial,
      @RequestParam(required = false) String cursor,
      Authentication who) {
    String key = units.demand(serial, who).serial().key();
    List<Reading> items = book.of(key, before(cursor), PAGE);
    String next = items.size() < PAGE ? null : items.get(items.size() - 1).takenAt().toString();
    return new Readings(items, next);
  }

  private Instant before(String cursor) {
    try {
      return cursor == null ? clock.instant().plus(TakeReading.AHEAD) : Instant.parse(cursor);
    } catch (DateTimeParseException notOurs) {
      throw Problem.malformed("list.cursor");
    }
  }

  private Reading checked(Body body) {
    List<FieldError> errors = new ArrayList<>();
    if (!MetricName.isOne(body.metric())) {
      errors.add(new FieldError("/metric", "maintenance.metric"));
    }
    if (!MetricName.isValue(body.value())) {
      errors.add(new FieldError("/value", "maintenance.value"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    Instant at = body.takenAt() == null ? clock.instant() : body.takenAt();
    return new Reading(body.metric(), body.value(), at);
  }
}

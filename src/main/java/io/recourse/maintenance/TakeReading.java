package io.recourse.maintenance;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.units.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a unit showed; the first reading at or over a threshold opens one case (REP-07). */
@Service
public class TakeReading {

  /** Clocks of machines may run ahead of ours by so much. */
  public static final Duration AHEAD = Duration.ofMinutes(10);

  /** No unit that we know of was bought before. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private final ReadingBook book;
  private final OpenPreventiveCase open;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TakeReading(
      ReadingBook book, OpenPreventiveCase open, ApplicationEventPublisher events, Clock clock) {
    this.book = book;
    this.open = open;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The case that was opened now; empty where none is due, or the unit is in a case already and the
   * next reading will ask again.
   *
   * @throws Problem INVALID for a reading of the future or from before 1990, CONFLICT for a unit
   *     that nobody has or that another was given for
   */
  @Transactional
  public Optional<CaseNumber> take(Unit unit, Reading reading) {
    if (reading.takenAt().isAfter(clock.instant().plus(AHEAD))) {
      throw Problem.invalid("/takenAt", "maintenance.future");
    }
    if (reading.takenAt().isBefore(EARLIEST)) {
      throw Problem.invalid("/takenAt", "maintenance.past");
    }
    if (unit.owner() == null || unit.replacedBy() != null) {
      throw Problem.conflict("maintenance.nobody");
    }
    String key = unit.serial().key();
    book.hold(key);
    boolean isNew = book.keep(key, reading);
    if (isNew && book.isLatest(key, reading)) {
      rearm(unit, reading);
    }
    List<Threshold> reached =
        book.thresholds(unit.sku()).stream()
            .filter(one -> one.metric().equals(reading.metric()))
            .filter(one -> one.atLeast().compareTo(reading.value()) <= 0)
            .toList();
    return isNew && !reached.isEmpty() && open.isFree(unit)
        ? answer(unit, reading, reached)
        : Optional.empty();
  }

  /**
   * What shows far less than before was put right: it is watched anew. Only the latest reading says
   * how the unit is now.
   */
  private void rearm(Unit unit, Reading reading) {
    book.thresholds(unit.sku()).stream()
        .filter(one -> one.isRearmedBy(reading))
        .forEach(
            one -> book.rearm(unit.serial().key(), one.metric(), one.atLeast(), clock.instant()));
  }

  private Optional<CaseNumber> answer(Unit unit, Reading reading, List<Threshold> reached) {
    String key = unit.serial().key();
    List<Threshold> due =
        reached.stream().filter(one -> book.answer(key, one.metric(), one.atLeast())).toList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Threshold highest = due.get(due.size() - 1);
    CaseNumber number = open.open(unit, highest);
    due.forEach(one -> book.openedFor(key, one.metric(), one.atLeast(), number));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("serial", unit.serial().value());
    facts.put("metric", reading.metric());
    facts.put("value", reading.value().toPlainString());
    facts.put("atLeast", highest.atLeast().toPlainString());
    events.publishEvent(
        DomainEvent.of(
            number, "MaintenanceDue", "A reading of the unit reached a threshold.", facts));
    return Optional.of(number);
  }
}

package io.recourse.units;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case does to a unit: it is about it, tries to put it right, gives another for it. */
@Service
public class CaseOfUnit {

  private final Cases cases;
  private final FindUnit units;
  private final UnitBook book;
  private final KeepUnit keep;
  private final ApplicationEventPublisher events;

  CaseOfUnit(
      Cases cases, FindUnit units, UnitBook book, KeepUnit keep, ApplicationEventPublisher events) {
    this.cases = cases;
    this.units = units;
    this.book = book;
    this.keep = keep;
    this.events = events;
  }

  /**
   * The case is about this unit.
   *
   * @throws Problem INVALID at {@code /serial} when it is unknown or not the case's customer's
   */
  @Transactional
  public Unit name(CaseNumber number, String serial) {
    ServiceCase of = cases.lock(number);
    Unit unit = units.owned(serial, of.customerId());
    keep.keep(unit);
    if (book.link(unit.serial().key(), number)) {
      publish(number, "UnitNamed", "The case is about a unit.", unit.serial());
    }
    return unit;
  }

  /**
   * A try began or ended; the same key again tells more of it.
   *
   * @throws Problem as {@link #name}
   */
  @Transactional
  public void tried(String serial, Attempt attempt) {
    Unit unit = name(attempt.caseNumber(), serial);
    book.keep(unit.serial().key(), attempt);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("serial", unit.serial().value());
    facts.put("kind", attempt.kind().name());
    facts.put("done", attempt.done());
    events.publishEvent(
        DomainEvent.of(
            attempt.caseNumber(), "UnitTried", "A unit was tried to be put right.", facts));
  }

  /** The same of goods of an order whose serial nobody told. */
  @Transactional
  public void triedUnnumbered(String orderNumber, int orderLine, Attempt attempt) {
    book.keep(orderNumber, orderLine, attempt);
  }

  /**
   * The customer gets another unit for theirs; history and warranty go on with it. The same again
   * changes nothing.
   *
   * @throws Problem as {@link #name}, CONFLICT when the new one is known as another's or the old
   *     one has another successor
   */
  @Transactional
  public void replaced(CaseNumber number, String serial, String newSerial) {
    Unit old = name(number, serial);
    Serial given = Serial.of(newSerial);
    if (old.replacedBy() != null && old.replacedBy().key().equals(given.key())) {
      return;
    }
    if (old.replacedBy() != null || units.find(given).isPresent()) {
      throw Problem.conflict("unit.replacedAlready", given.value());
    }
    boolean free =
        keep.keep(
            new UnitBook.Known(
                given.key(),
                given.value(),
                old.sku(),
                old.name(),
                null,
                null,
                null,
                null,
                old.serial().key()));
    if (!free) {
      throw Problem.conflict("unit.replacedAlready", given.value());
    }
    boolean ignored = book.link(given.key(), number);
    publish(number, "UnitReplaced", "Another unit was given for the customer's.", given);
  }

  private void publish(CaseNumber number, String type, String summary, Serial serial) {
    events.publishEvent(DomainEvent.of(number, type, summary, Map.of("serial", serial.value())));
  }
}

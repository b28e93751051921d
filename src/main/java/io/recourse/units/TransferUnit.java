package io.recourse.units;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.orders.Customers;
import io.recourse.policy.LocalDays;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit gets another owner; what was promised to the first buyer alone ends with that. */
@Service
public class TransferUnit {

  private final FindUnit units;
  private final UnitBook book;
  private final KeepUnit keep;
  private final Customers customers;
  private final LocalDays days;
  private final ApplicationEventPublisher events;

  TransferUnit(
      FindUnit units,
      UnitBook book,
      KeepUnit keep,
      Customers customers,
      LocalDays days,
      ApplicationEventPublisher events) {
    this.units = units;
    this.book = book;
    this.keep = keep;
    this.customers = customers;
    this.days = days;
    this.events = events;
  }

  /**
   * @param person key of who has it now
   * @throws Problem NOT_FOUND for an unknown unit, CONFLICT where nobody knows when it was bought
   *     or another was given for it, INVALID for an unknown person
   */
  @Transactional
  public Unit transfer(Serial serial, String person) {
    Unit unit = units.find(serial).orElseThrow(() -> Problem.notFound("unit.unknown"));
    if (unit.sale() == null || unit.replacedBy() != null) {
      throw Problem.conflict("unit.notTransferred");
    }
    if (customers.find(person).isEmpty()) {
      throw Problem.invalid("/customer", "customer.unknown");
    }
    keep.keep(unit);
    UnitBook.Known known = book.find(serial.key()).orElseThrow();
    book.transferred(
        new UnitBook.Known(
            known.key(),
            known.serial(),
            known.sku(),
            known.name(),
            person,
            unit.sale().orderNumber() == null ? known.firstOwner() : null,
            days.dayOf(unit.sale().boughtAt(), unit.sale().country()),
            unit.sale().country(),
            known.replaces()));
    events.publishEvent(
        DomainEvent.ofSystem(
            "UnitTransferred", "A unit got another owner.", Map.of("serial", serial.value())));
    return units.find(serial).orElseThrow();
  }
}

package io.recourse.units;

import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.orders.SoldUnits;
import io.recourse.units.Unit.Sale;
import io.recourse.units.UnitBook.Known;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds units by their serial: sold with an order, registered by who has them, or given as new. */
@Service
public class FindUnit {

  private final UnitBook book;
  private final SoldUnits sold;
  private final Orders orders;

  FindUnit(UnitBook book, SoldUnits sold, Orders orders) {
    this.book = book;
    this.sold = sold;
    this.orders = orders;
  }

  @Transactional(readOnly = true)
  public Optional<Unit> find(Serial serial) {
    Known known = book.find(serial.key()).orElse(null);
    Optional<Order> order = sold.with(serial.value()).stream().findFirst();
    if (order.isPresent()) {
      return Optional.of(sold(order.get(), serial, known));
    }
    return Optional.ofNullable(known).map(this::kept);
  }

  /**
   * The unit, for a request of this person about it.
   *
   * @throws Problem INVALID at {@code /serial} when it is unknown or somebody else's; both alike
   */
  @Transactional(readOnly = true)
  public Unit owned(String serial, String person) {
    return find(Serial.of(serial))
        .filter(unit -> unit.isOf(person))
        .orElseThrow(() -> Problem.invalid("/serial", "unit.notTheirs"));
  }

  /** What a person has: bought with us by serial, registered, or got as a replacement. */
  @Transactional(readOnly = true)
  public List<Unit> of(String person) {
    Map<String, Unit> all = new LinkedHashMap<>();
    for (Order order : orders.ofCustomer(person)) {
      for (OrderLine line : order.lines()) {
        line.serials().forEach(serial -> add(all, new Serial(serial), person));
      }
    }
    book.registeredBy(person).forEach(known -> add(all, new Serial(known.serial()), person));
    return List.copyOf(all.values());
  }

  private void add(Map<String, Unit> all, Serial serial, String person) {
    Unit unit = find(serial).filter(found -> found.isOf(person)).orElse(null);
    while (unit != null && all.putIfAbsent(unit.serial().key(), unit) == null) {
      unit = unit.replacedBy() == null ? null : find(unit.replacedBy()).orElse(null);
    }
  }

  private Unit sold(Order order, Serial serial, Known known) {
    OrderLine line =
        order.lines().stream()
            .filter(one -> one.serials().stream().anyMatch(serial.value()::equalsIgnoreCase))
            .findFirst()
            .orElseThrow();
    String buyer = order.customer().person();
    return new Unit(
        serial,
        line.sku(),
        line.name(),
        known != null && known.isTransferred() ? known.registeredBy() : buyer,
        new Sale(order.number(), line.line(), order.placedAt(), order.country(), buyer),
        known == null ? null : replaced(known),
        successor(serial.key()));
  }

  /** One that is in no order: what its predecessor was bought by counts, or what its owner says. */
  private Unit kept(Known known) {
    Unit before = known.replaces() == null ? null : find(replaced(known)).orElse(null);
    return new Unit(
        new Serial(known.serial()),
        known.sku(),
        known.name(),
        before == null || known.registeredBy() != null ? known.registeredBy() : before.owner(),
        before == null ? told(known) : before.sale(),
        replaced(known),
        successor(known.key()));
  }

  private static Sale told(Known known) {
    if (known.boughtOn() == null) {
      return null;
    }
    Instant at = known.boughtOn().atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Sale(null, null, at, known.country(), known.firstOwner());
  }

  private Serial replaced(Known known) {
    return known.replaces() == null
        ? null
        : book.find(known.replaces()).map(one -> new Serial(one.serial())).orElseThrow();
  }

  private Serial successor(String key) {
    return book.successor(key).map(one -> new Serial(one.serial())).orElse(null);
  }
}

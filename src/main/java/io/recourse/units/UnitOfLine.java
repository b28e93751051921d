package io.recourse.units;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.units.Unit.Sale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The piece that a case is about: its customer's, and of an article that is in the case. What its
 * owner says of its purchase never counts against the order of the case.
 */
@Component
public class UnitOfLine {

  private final FindUnit units;
  private final Orders orders;

  UnitOfLine(FindUnit units, Orders orders) {
    this.units = units;
    this.orders = orders;
  }

  /** Empty where the serial is unknown, somebody else's, or another article's. */
  @Transactional(readOnly = true)
  public Optional<Unit> find(ServiceCase of, Serial serial) {
    return units.find(serial).flatMap(unit -> piece(of, unit));
  }

  /** The piece of a line whose serial nobody told: no more is known of it than its purchase. */
  public Unit unnumbered(ServiceCase of, CaseLine line, Sale elsewhere) {
    return new Unit(
        Serial.UNTOLD,
        line.sku(),
        line.name(),
        of.customerId(),
        sale(of, line).orElse(elsewhere),
        null,
        null);
  }

  private Optional<Unit> piece(ServiceCase of, Unit unit) {
    return of.lines().stream()
        .filter(line -> unit.isPiece(line.request().sku(), of.customerId()))
        .findFirst()
        .map(
            line -> sale(of, line).filter(sale -> isOnlyTold(unit)).map(unit::bought).orElse(unit));
  }

  private Optional<Sale> sale(ServiceCase of, CaseLine line) {
    return Optional.ofNullable(of.orderNumber())
        .flatMap(orders::find)
        .map(order -> sale(order, line.orderLine()));
  }

  private static Sale sale(Order order, int line) {
    return new Sale(
        order.number(), line, order.placedAt(), order.country(), order.customer().person());
  }

  private static boolean isOnlyTold(Unit unit) {
    return unit.sale() == null || unit.sale().orderNumber() == null;
  }
}

package io.recourse.units;

import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells which units nobody has any more, because all of their order line was returned or paid back.
 * Of one that was given for another the line says nothing.
 */
@Component
public class GoneBack {

  private final Orders orders;

  GoneBack(Orders orders) {
    this.orders = orders;
  }

  public boolean is(Unit unit) {
    return unit.replaces() == null && line(unit).filter(one -> one.keptQuantity() == 0).isPresent();
  }

  private Optional<OrderLine> line(Unit unit) {
    return Optional.ofNullable(unit.sale())
        .filter(sale -> sale.orderNumber() != null)
        .flatMap(
            sale -> orders.find(sale.orderNumber()).flatMap(one -> one.line(sale.orderLine())));
  }
}

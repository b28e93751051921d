package io.recourse.repairs;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase.Bought;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.policy.LocalDays;
import io.recourse.units.FindUnit;
import io.recourse.units.RegisterUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A piece that no order of its owner leads to: a gift, second hand, bought elsewhere. How it was
 * bought stays with its case; its serial, told for the first time, makes it its owner's unit.
 */
@Component
class PieceOfNoOrder {

  private final PurchaseBook book;
  private final FindUnit units;
  private final RegisterUnit register;
  private final Customers customers;
  private final LocalDays days;

  PieceOfNoOrder(
      PurchaseBook book,
      FindUnit units,
      RegisterUnit register,
      Customers customers,
      LocalDays days) {
    this.book = book;
    this.units = units;
    this.register = register;
    this.customers = customers;
    this.days = days;
  }

  /** As the unit is known; where it is used, else where its owner lives. */
  Bought bought(Unit unit) {
    Unit.Sale sale = unit.sale();
    String used = sale == null ? null : sale.country();
    String country =
        used == null ? customers.find(unit.owner()).map(Customer::country).orElse(null) : used;
    return new Bought(
        unit.sku(),
        sale == null ? null : days.dayOf(sale.boughtAt(), sale.country()),
        null,
        country);
  }

  /** As it was told for the earlier case, or of the article that was in it. */
  Bought bought(ServiceCase about) {
    CaseLine before = about.lines().get(0);
    return book.of(about.number())
        .orElseGet(() -> new Bought(before.sku(), null, null, about.origin().country()));
  }

  /** When and where the goods of a case were bought, as their owner tells; empty without a day. */
  Optional<Unit.Sale> sale(ServiceCase of) {
    return book.of(of.number())
        .filter(told -> told.on() != null)
        .map(
            told ->
                new Unit.Sale(
                    null,
                    null,
                    told.on().atTime(12, 0).toInstant(ZoneOffset.UTC),
                    told.country(),
                    of.customerId()));
  }

  /**
   * @throws io.recourse.common.Problem INVALID where the serial became somebody else's meanwhile
   */
  void keep(ServiceCase opened, Bought told) {
    CaseNumber number = opened.number();
    book.put(number, told);
    String serial = opened.lines().get(0).request().serial();
    if (serial != null && told.on() != null && units.find(Serial.of(serial)).isEmpty()) {
      var unused =
          register.register(
              opened.customerId(),
              new RegisterUnit.Told(serial, told.sku(), told.on(), told.country()));
    }
  }
}

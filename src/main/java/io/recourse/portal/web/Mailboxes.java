package io.recourse.portal.web;

import io.recourse.cases.CaseAccess;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Orders;
import io.recourse.portal.MailboxCodes.Mailbox;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which mailbox stands behind an order, case or unit of a customer. */
@Component
class Mailboxes {

  private final CaseAccess access;
  private final Cases cases;
  private final Orders orders;
  private final Customers customers;
  private final FindUnit units;

  Mailboxes(CaseAccess access, Cases cases, Orders orders, Customers customers, FindUnit units) {
    this.access = access;
    this.cases = cases;
    this.orders = orders;
    this.customers = customers;
    this.units = units;
  }

  /** Empty for what is unknown and for what is another's. */
  Optional<Mailbox> of(MovingAct act, String number, Authentication customer) {
    return switch (act.of()) {
      case CASE -> ofCase(number, customer);
      case ORDER -> ofOrder(number, customer);
      case UNIT -> ofUnit(number, customer);
    };
  }

  Optional<Mailbox> ofOrder(String number, Authentication customer) {
    return orders
        .find(number)
        .filter(order -> order.customer().is(customer.getName()))
        .map(order -> mailbox(order.number(), customer));
  }

  Optional<Mailbox> ofCase(String number, Authentication customer) {
    if (!access.mayRead(customer, number)) {
      return Optional.empty();
    }
    ServiceCase own = cases.get(new CaseNumber(number));
    String about = own.orderNumber() == null ? number : own.orderNumber();
    return Optional.of(mailbox(about, customer));
  }

  private Optional<Mailbox> ofUnit(String serial, Authentication customer) {
    return units
        .find(new Serial(serial.strip()))
        .filter(unit -> customer.getName().equals(unit.owner()))
        .map(unit -> mailbox(bought(unit), customer));
  }

  /** The order it is theirs by, or else its own serial. */
  private static String bought(Unit unit) {
    boolean ordered =
        !unit.changedHands() && unit.sale() != null && unit.sale().orderNumber() != null;
    return ordered ? unit.sale().orderNumber() : unit.serial().value();
  }

  private Mailbox mailbox(String about, Authentication customer) {
    String email =
        customers
            .find(customer.getName())
            .map(Customer::email)
            .orElseThrow(() -> Problem.conflict("code.noMail"));
    return new Mailbox(about, customer.getName(), email);
  }
}

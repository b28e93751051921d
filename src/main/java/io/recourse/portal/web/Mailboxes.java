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
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which mailbox stands behind an order or case of a customer. */
@Component
class Mailboxes {

  private final CaseAccess access;
  private final Cases cases;
  private final Orders orders;
  private final Customers customers;

  Mailboxes(CaseAccess access, Cases cases, Orders orders, Customers customers) {
    this.access = access;
    this.cases = cases;
    this.orders = orders;
    this.customers = customers;
  }

  /** Empty for what is unknown and for what is another's. */
  Optional<Mailbox> of(MovingAct act, String number, Authentication customer) {
    return act.isOfOrder() ? ofOrder(number, customer) : ofCase(number, customer);
  }

  Optional<Mailbox> ofOrder(String number, Authentication customer) {
    return orders
        .find(number)
        .filter(order -> order.customer().is(customer.getName()))
        .map(order -> mailbox(order.number(), customer));
  }

  private Optional<Mailbox> ofCase(String number, Authentication customer) {
    if (!access.mayRead(customer, number)) {
      return Optional.empty();
    }
    ServiceCase own = cases.get(new CaseNumber(number));
    String about = own.orderNumber() == null ? number : own.orderNumber();
    return Optional.of(mailbox(about, customer));
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

package io.recourse.payments;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that money is asked for, in a short transaction of its own that is over before a
 * provider is called.
 */
@Component
class OpenPayment {

  private final Cases cases;
  private final Orders orders;
  private final OwedOnCase owed;
  private final CustomerPayments payments;
  private final ClosePayments close;
  private final PaymentEvents events;
  private final CurrentActor actor;
  private final Clock clock;
  private final TellCustomer tell;
  private final PaymentOrders urls;

  OpenPayment(
      Cases cases,
      Orders orders,
      OwedOnCase owed,
      CustomerPayments payments,
      ClosePayments close,
      PaymentEvents events,
      CurrentActor actor,
      Clock clock,
      TellCustomer tell,
      PaymentOrders urls) {
    this.tell = tell;
    this.urls = urls;
    this.cases = cases;
    this.orders = orders;
    this.owed = owed;
    this.payments = payments;
    this.close = close;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /** A link that staff ask for reaches the customer by mail. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public CustomerPayment open(CaseNumber number, String methodRef) {
    CustomerPayment asked = write(number, methodRef);
    if (methodRef == null && actor.actor().isStaff()) {
      tellLink(asked);
    }
    return asked;
  }

  private void tellLink(CustomerPayment asked) {
    tell.tell(
        asked.caseNumber(),
        "paymentAsked",
        Map.of(
            "amount", asked.amount(),
            "payUrl", urls.url(asked),
            "dueAt", asked.expiresAt()),
        "payment/" + asked.id());
  }

  /** A link, as part of what the caller's transaction keeps. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CustomerPayment openLink(CaseNumber number) {
    return write(number, null);
  }

  /** For whoever has a transaction and lives with a refusal in it. */
  CustomerPayment write(CaseNumber number, String methodRef) {
    ServiceCase of = cases.lock(number);
    Debt debt = owed.of(number).orElseThrow(() -> Problem.conflict("payment.nothingOwed", number));
    demandMethod(of, methodRef, debt.amount());
    demandClear(number, methodRef);
    close.replace(number);
    CustomerPayment asked =
        CustomerPayment.asked(number, debt, methodRef, actor.actor().id(), clock.instant());
    payments.add(asked);
    events.asked(asked);
    return asked;
  }

  /** Until a charge has an end, no method is charged again; by a link the customer may pay. */
  private void demandClear(CaseNumber number, String methodRef) {
    if (methodRef != null
        && payments.ofCase(number).stream()
            .anyMatch(payment -> payment.isOpen() && payment.methodRef() != null)) {
      throw Problem.conflict("payment.unclear", number);
    }
  }

  private void demandMethod(ServiceCase of, String methodRef, Money amount) {
    if (methodRef == null) {
      return;
    }
    CustomerMethod method =
        Optional.ofNullable(of.orderNumber())
            .flatMap(orders::find)
            .map(Order::customer)
            .flatMap(customer -> customer.method(methodRef))
            .orElseThrow(() -> Problem.invalid("/providerRef", "payment.unknownMethod"));
    Money balance = method.balance();
    if (balance != null
        && (!balance.currency().equals(amount.currency()) || balance.compareTo(amount) < 0)) {
      throw Problem.invalid("/providerRef", "payment.balance");
    }
  }
}

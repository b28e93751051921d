package io.recourse.orders;

import static io.recourse.orders.OrderFact.PAID;
import static io.recourse.orders.OrderFact.PAYMENTS;

import io.recourse.common.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What was paid for an order that is told anew, where the newer word leaves facts out. */
record PaymentsAnew(Set<OrderFact> leftOut, Order told, Order known) {

  /**
   * What was only inferred before is inferred anew.
   *
   * @param inFull what is paid if everything is
   */
  Money paid(Money inFull) {
    if (!leftOut.contains(PAID)) {
      return told.paid();
    }
    OrderTotal before = OrderTotal.of(known.currency(), known.lines(), known.shipping());
    Money inferred = known.terms().paidInFull(before);
    boolean wasTold = !known.payments().isEmpty() || !known.paid().equals(inferred);
    return sameMoney() && wasTold ? known.paid() : inFull;
  }

  /** The payments; one told again without its kind keeps it. */
  List<Order.Payment> of(Money paid) {
    if (sameMoney() && leftOut.contains(PAYMENTS)) {
      return known.payments();
    }
    return told.payments().stream()
        .map(one -> leftOut.contains(PAID) ? one.worth(paid) : one)
        .map(one -> one.kind() == null ? one.as(kindOf(one)) : one)
        .toList();
  }

  private PaymentKind kindOf(Order.Payment told) {
    return known.payments().stream()
        .filter(old -> old.method().equals(told.method()))
        .filter(old -> Objects.equals(old.providerRef(), told.providerRef()))
        .map(Order.Payment::kind)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private boolean sameMoney() {
    return told.currency().equals(known.currency());
  }
}

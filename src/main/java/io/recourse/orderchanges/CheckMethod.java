package io.recourse.orderchanges;

import io.recourse.common.Money;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.WantedChange;
import io.recourse.orders.CustomerMethod;
import io.recourse.orders.Order;
import io.recourse.payback.RefundToWish;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks that the method a customer names for a change can pay what it costs. */
@Component
class CheckMethod {

  private static final String PAYMENT = "/change/payment/providerRef";
  private static final String NAMED = "/refundTo/providerRef";

  private final ChangeEffect effect;

  CheckMethod(ChangeEffect effect) {
    this.effect = effect;
  }

  /** Where the money is to go is also where it comes from. */
  void check(Order order, NewCase request, List<FieldError> errors) {
    WantedChange wanted = request.change();
    long due = effect.due(order, wanted);
    boolean pays = wanted.kind() == WantedChange.Kind.PAYMENT;
    String named =
        pays
            ? wanted.payment()
            : Optional.ofNullable(request.refundTo())
                .map(RefundToWish::to)
                .map(to -> to.providerRef())
                .orElse(null);
    if (named != null && due > 0 && !covers(order, named, due)) {
      errors.add(new FieldError(pays ? PAYMENT : NAMED, "payment.balance"));
    }
  }

  /** A method to pay the order with instead. */
  void checkNamed(Order order, String reference, List<FieldError> errors) {
    if (order.customer().method(reference).isEmpty()) {
      errors.add(new FieldError(PAYMENT, "payment.unknownMethod"));
    } else if (order.payments().stream().anyMatch(paid -> reference.equals(paid.providerRef()))) {
      errors.add(new FieldError(PAYMENT, "change.samePayment"));
    } else if (order.paid().amount() + order.paidSince() <= 0) {
      errors.add(new FieldError(PAYMENT, "change.nothingPaid"));
    }
  }

  private static boolean covers(Order order, String reference, long due) {
    return order
        .customer()
        .method(reference)
        .map(CustomerMethod::balance)
        .map(balance -> balance.compareTo(new Money(due, order.currency())) >= 0)
        .orElse(true);
  }
}
